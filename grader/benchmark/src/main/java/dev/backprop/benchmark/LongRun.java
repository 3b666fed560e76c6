package dev.backprop.benchmark;

import dev.backprop.grader.assignment.CodeDigest;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.grading.GraderIdentity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Grades the solution and every variant with many seeds, and every mistake with some, in this JVM; writes whatever is not as it
 * should be, then the totals. A run that was stopped goes on where it was. Run by hand: {@code OUTPUT ASSIGNMENTS SEEDS
 * MISTAKE_SEEDS FIRST_SEED ASSIGNMENT}, the last empty for all.
 */
final class LongRun {

    private static final String CORRECT = "correct submissions";

    private final Resumable resumable;
    private final PrintWriter progress;
    private final long first;

    private LongRun(Resumable resumable, PrintWriter progress, long first) {
        this.resumable = resumable;
        this.progress = progress;
        this.first = first;
    }

    public static void main(String[] arguments) throws IOException {
        PrintWriter progress = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        PrintStream shown = System.out;
        // What the submissions print is not to be mixed with the results.
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> failure.printStackTrace(progress));
        int seeds = Integer.parseInt(arguments[2]);
        int mistakeSeeds = Integer.parseInt(arguments[3]);
        long first = Long.parseLong(arguments[4]);

        List<Section> sections = new ArrayList<>();
        List<Class<?>> code = new ArrayList<>();
        for (Subject subject : Roundings.SUBJECTS) {
            String id = subject.assignment().id();
            if (arguments[5].isEmpty() || arguments[5].equals(id)) {
                Path folder = Path.of(arguments[1]).resolve(subject.folder());
                Exercise<?, ?> exercise = subject.assignment().exercises().get(0);
                sections.add(new Section(id, CORRECT, Folder.correct(exercise, folder), seeds));
                sections.add(new Section(id, "mistakes", Folder.mistakes(exercise, folder), mistakeSeeds));
                code.add(subject.assignment().getClass());
            }
        }
        int programs = sections.stream()
                .flatMap(section -> section.folders().stream())
                .map(folder -> List.of(folder.name(), folder.classes(), folder.loses()))
                .toList()
                .hashCode();
        String what = List.of(arguments).subList(2, arguments.length) + " " + GraderIdentity.digest() + " "
                + CodeDigest.of(code) + " "
                + Integer.toHexString(programs);
        try (Resumable resumable = Resumable.open(Path.of(arguments[0]), what, shown)) {
            progress.println(resumable.said());
            LongRun run = new LongRun(resumable, progress, first);
            sections.forEach(run::grade);
            resumable.finish();
        }
    }

    /** Folders of one kind. */
    private record Section(String assignment, String kind, List<Folder> folders, int seeds) {}

    private void grade(Section section) {
        Resumable.Totals totals = resumable.totals();
        int runs = section.folders().size() * section.seeds();
        int run = 0;
        for (Folder folder : section.folders()) {
            for (long seed = first; seed < first + section.seeds(); seed++) {
                run++;
                if (resumable.isDone()) {
                    continue;
                }
                if (run == 1) {
                    totals = Resumable.Totals.NONE;
                }
                if (seed == first) {
                    progress.println(section.assignment() + " " + folder.name());
                }
                long start = System.nanoTime();
                totals = graded(folder, seed, totals).after((System.nanoTime() - start) / 1e9);
                if (run == runs) {
                    resumable.line(total(section, runs, totals));
                }
                resumable.done(totals);
            }
        }
    }

    private Resumable.Totals graded(Folder folder, long seed, Resumable.Totals totals) {
        List<CheckResult> lost = folder.lost(seed);
        List<String> ids = lost.stream().map(CheckResult::id).toList();
        List<CheckResult> elsewhere = lost.stream()
                .filter(result -> !folder.loses().contains(result.id()))
                .toList();
        List<String> missed =
                folder.loses().stream().filter(id -> !ids.contains(id)).toList();
        for (CheckResult result : elsewhere) {
            resumable.line(String.format(
                    Locale.ROOT,
                    "%s: %s, seed %d, %s %s: %s",
                    folder.loses().isEmpty() ? "LOST" : "LOST ELSEWHERE",
                    folder.name(),
                    seed,
                    result.id(),
                    result.status(),
                    result.message()
                            .map(message -> message.text().replace("\n", " / "))
                            .orElse("")));
        }
        for (String id : missed) {
            resumable.line(String.format(Locale.ROOT, "KEPT: %s, seed %d, %s", folder.name(), seed, id));
        }
        return totals.plus(lost.size() > elsewhere.size(), elsewhere.isEmpty() && missed.isEmpty());
    }

    private String total(Section section, int runs, Resumable.Totals totals) {
        String range = String.format(
                Locale.ROOT,
                "%s, %s: %d, seeds %d to %d",
                section.assignment(),
                section.kind(),
                section.folders().size(),
                first,
                first + section.seeds() - 1);
        return section.kind().equals(CORRECT)
                ? String.format(
                        Locale.ROOT,
                        "%s: full marks in %d of %d runs (%.0f s)",
                        range,
                        totals.exact(),
                        runs,
                        totals.seconds())
                : String.format(
                        Locale.ROOT,
                        "%s: caught in %d of %d runs, exactly their marks lost in %d (%.0f s)",
                        range,
                        totals.caught(),
                        runs,
                        totals.exact(),
                        totals.seconds());
    }
}
