package dev.backprop.benchmark;

import dev.backprop.grader.check.CheckResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Grades the solution and every variant of an assignment as other correct programs would round them: no verdict may change. By
 * hand through {@code grader/benchmark/roundings}: {@code ASSIGNMENTS SEEDS FIRST_SEED ASSIGNMENT FOLDER}, the last two
 * empty for all.
 */
final class Roundings {

    static final List<Subject> SUBJECTS = List.of(new SvmSubject(), new NetSubject());

    private final PerturbedClasses classes = new PerturbedClasses();
    private final Subject subject;
    private final List<Folder> folders;

    Roundings(Subject subject, Path assignments) throws IOException {
        this.subject = subject;
        this.folders = Folder.correct(subject.assignment().exercises().get(0), assignments.resolve(subject.folder()));
    }

    List<Folder> folders() {
        return folders;
    }

    /** What a folder loses when it is rounded as the seed says; a line for each check. */
    List<String> lost(Folder folder, long seed) {
        List<String> lines = new ArrayList<>();
        for (CheckResult result : folder.lostPerturbed(classes, subject.axes(), seed)) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s, seed %d, %s %s: %s",
                    folder.name(),
                    seed,
                    result.id(),
                    result.status(),
                    result.message()
                            .map(message -> message.text().replace("\n", " / "))
                            .orElse("")));
        }
        return lines;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        // What the submissions print is not to be mixed with the results.
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        int seeds = Integer.parseInt(arguments[1]);
        long first = Long.parseLong(arguments[2]);
        for (Subject subject : SUBJECTS) {
            if (!arguments[3].isEmpty()
                    && !arguments[3].equals(subject.assignment().id())) {
                continue;
            }
            Roundings roundings = new Roundings(subject, Path.of(arguments[0]));
            long start = System.nanoTime();
            int full = 0;
            int runs = 0;
            for (Folder folder : roundings.folders()) {
                if (!arguments[4].isEmpty() && !folder.name().equals(arguments[4])) {
                    continue;
                }
                for (long seed = first; seed < first + seeds; seed++) {
                    List<String> lost = roundings.lost(folder, seed);
                    lost.forEach(out::println);
                    full += lost.isEmpty() ? 1 : 0;
                    runs++;
                }
            }
            out.printf(
                    Locale.ROOT,
                    "%s, rounded otherwise, seeds %d to %d: full marks in %d of %d runs (%d s)%n",
                    subject.assignment().id(),
                    first,
                    first + seeds - 1,
                    full,
                    runs,
                    (System.nanoTime() - start) / 1_000_000_000);
        }
    }
}
