package dev.backprop.grader.batch.difference;

import dev.backprop.grader.batch.book.ClassFile;
import dev.backprop.grader.batch.book.FinalFile;
import dev.backprop.grader.batch.book.Outcomes;
import dev.backprop.grader.batch.difference.DifferenceMessages.DiffFinal;
import dev.backprop.grader.batch.difference.DifferenceMessages.DiffNeedsTwoOfAKind;
import dev.backprop.grader.batch.difference.DifferenceMessages.DiffOnlyIn;
import dev.backprop.grader.batch.difference.DifferenceMessages.DiffSeeds;
import dev.backprop.grader.batch.difference.DifferenceMessages.DiffSummary;
import dev.backprop.grader.batch.difference.DifferenceMessages.DiffUnreadable;
import dev.backprop.grader.batch.run.Manifest;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.report.JsonReport;
import dev.backprop.grader.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Compares two runs of a class, or two reports, one pair of reports at a time. */
public final class RunDifference {

    private final Path old;
    private final Path other;
    private final Consumer<Message> told;

    private RunDifference(Path old, Path other, Consumer<Message> told) {
        this.old = old;
        this.other = other;
        this.told = told;
    }

    /**
     * Tells every result that is different, by student, and the reason.
     *
     * @param old an output folder of a batch, or a report
     * @param other what it is compared with, of the same kind
     * @return whether anything is different
     * @throws MessageException if the two are not of one kind, or a report that was named is none
     */
    public static boolean tell(Path old, Path other, Consumer<Message> told) {
        RunDifference difference = new RunDifference(old, other, told);
        if (Files.isRegularFile(old) && Files.isRegularFile(other)) {
            return difference.ofReports();
        }
        if (Files.isDirectory(old.resolve("reports")) && Files.isDirectory(other.resolve("reports"))) {
            return difference.ofFolders();
        }
        throw new MessageException(new DiffNeedsTwoOfAKind(old.toString(), other.toString()));
    }

    private boolean ofReports() {
        Report before = new JsonReport().read(old);
        Report after = new JsonReport().read(other);
        List<Message> lines =
                new ReportDifference(before, after).lines(after.submission().id());
        lines.forEach(told);
        told.accept(new DiffSummary(lines.isEmpty() ? 0 : 1, 1));
        return !lines.isEmpty();
    }

    private boolean ofFolders() {
        Optional<Manifest> first = Manifest.read(old);
        Optional<Manifest> second = Manifest.read(other);
        if (first.isPresent() && second.isPresent()) {
            told.accept(new DiffSeeds(first.get().seedWords(), second.get().seedWords()));
        }
        List<Pairing.Pair> pairs = Pairing.of(old, new Outcomes(old).keys(), other, new Outcomes(other).keys());
        Set<Object> differing = new HashSet<>();
        for (Pairing.Pair pair : pairs) {
            if (isDifferent(pair)) {
                differing.add(pair);
            }
        }
        Set<String> moved = tellFinal();
        if (!moved.isEmpty()) {
            Map<String, Object> reports = new HashMap<>();
            Map<String, Pairing.Pair> byKey = new HashMap<>();
            pairs.forEach(pair -> byKey.put(pair.lastKey(), pair));
            ClassFile.read(other).handins().forEach(handin -> {
                Pairing.Pair pair = byKey.get(handin.reportKey());
                reports.put(handin.student().id(), pair == null ? handin.key() : pair);
            });
            moved.forEach(id -> differing.add(reports.getOrDefault(id, id)));
        }
        // There may be no report of whom somebody has given points.
        Set<Object> all = new HashSet<>(pairs);
        all.addAll(differing);
        told.accept(new DiffSummary(differing.size(), all.size()));
        return !differing.isEmpty();
    }

    /**
     * The marks that count, where both courses have a policy: for each student whose is another one what has moved it.
     *
     * @return the ids of these
     */
    private Set<String> tellFinal() {
        Optional<FinalFile> before = FinalFile.read(old);
        Optional<FinalFile> after = FinalFile.read(other);
        if (before.isEmpty() || after.isEmpty()) {
            return Set.of();
        }
        Map<String, FinalFile.Entry> earlier = new HashMap<>();
        before.get().students().forEach(entry -> earlier.put(entry.id(), entry));
        Set<String> moved = new TreeSet<>();
        for (FinalFile.Entry now : after.get().students()) {
            FinalFile.Entry was = earlier.get(now.id());
            boolean isSame = was != null
                    && Objects.equals(was.points(), now.points())
                    && was.moved().equals(now.moved());
            if (was != null && !isSame) {
                moved.add(now.id());
                told.accept(new DiffFinal(now.id(), points(was), points(now), now.moved()));
            }
        }
        return moved;
    }

    private static String points(FinalFile.Entry entry) {
        Double points = entry.points();
        return points == null ? "-" : ShortNumber.inFull(points);
    }

    private boolean isDifferent(Pairing.Pair pair) {
        String label = pair.label();
        try {
            String before = pair.before();
            String after = pair.after();
            if (before != null && after != null) {
                List<Message> lines = new ReportDifference(
                                new Outcomes(old).report(before), new Outcomes(other).report(after))
                        .lines(label);
                lines.forEach(told);
                return !lines.isEmpty();
            }
            Path folder = before != null ? old : other;
            told.accept(new DiffOnlyIn(
                    label, folder.toString(), ReportDifference.points(new Outcomes(folder).report(pair.lastKey()))));
        } catch (MessageException e) {
            told.accept(new DiffUnreadable(label, e.reason().text()));
        }
        return true;
    }
}
