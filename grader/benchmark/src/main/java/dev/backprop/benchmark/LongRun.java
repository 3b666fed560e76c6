package dev.backprop.benchmark;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.check.CheckResult;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Grades the solution and every variant with many seeds, and every mistake with some, in this JVM; prints whatever is not
 * as it should be, then the totals. Run by hand: {@code ASSIGNMENTS SEEDS MISTAKE_SEEDS FIRST_SEED ASSIGNMENT}, the last empty
 * for all.
 */
final class LongRun {

    private final PrintWriter out;
    private final PrintWriter progress;
    private final long first;

    private LongRun(PrintWriter out, PrintWriter progress, long first) {
        this.out = out;
        this.progress = progress;
        this.first = first;
    }

    public static void main(String[] arguments) throws Exception {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter progress = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        // What the submissions print is not to be mixed with the results.
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        LongRun run = new LongRun(out, progress, Long.parseLong(arguments[3]));
        for (Subject subject : List.of(new SvmSubject(), new NetSubject())) {
            if (!arguments[4].isEmpty()
                    && !arguments[4].equals(subject.assignment().id())) {
                continue;
            }
            Path folder = Path.of(arguments[0]).resolve(subject.folder());
            Exercise<?, ?> exercise = subject.assignment().exercises().get(0);
            out.println(subject.assignment().id());
            run.correct(Folder.correct(exercise, folder), Integer.parseInt(arguments[1]));
            run.mistakes(Folder.mistakes(exercise, folder), Integer.parseInt(arguments[2]));
        }
    }

    private void correct(List<Folder> folders, int seeds) {
        long start = System.nanoTime();
        int full = 0;
        for (Folder folder : folders) {
            progress.println(folder.name());
            for (long seed = first; seed < first + seeds; seed++) {
                List<CheckResult> lost = folder.lost(seed);
                lost.forEach(deviation("LOST", folder, seed));
                full += lost.isEmpty() ? 1 : 0;
            }
        }
        out.printf(
                Locale.ROOT,
                "correct submissions: %d, seeds %d to %d: full marks in %d of %d runs (%s)%n",
                folders.size(),
                first,
                first + seeds - 1,
                full,
                folders.size() * seeds,
                since(start));
    }

    private void mistakes(List<Folder> folders, int seeds) {
        long start = System.nanoTime();
        int caught = 0;
        int exact = 0;
        for (Folder folder : folders) {
            progress.println(folder.name());
            for (long seed = first; seed < first + seeds; seed++) {
                List<CheckResult> lost = folder.lost(seed);
                List<String> ids = lost.stream().map(CheckResult::id).toList();
                List<CheckResult> elsewhere = lost.stream()
                        .filter(result -> !folder.loses().contains(result.id()))
                        .toList();
                List<String> missed =
                        folder.loses().stream().filter(id -> !ids.contains(id)).toList();
                elsewhere.forEach(deviation("LOST ELSEWHERE", folder, seed));
                for (String id : missed) {
                    out.printf(Locale.ROOT, "KEPT: %s, seed %d, %s%n", folder.name(), seed, id);
                }
                caught += lost.size() > elsewhere.size() ? 1 : 0;
                exact += elsewhere.isEmpty() && missed.isEmpty() ? 1 : 0;
            }
        }
        int runs = folders.size() * seeds;
        out.printf(
                Locale.ROOT,
                "mistakes: %d, seeds %d to %d: caught in %d of %d runs, exactly their marks lost in %d (%s)%n",
                folders.size(),
                first,
                first + seeds - 1,
                caught,
                runs,
                exact,
                since(start));
    }

    private Consumer<CheckResult> deviation(String what, Folder folder, long seed) {
        return result -> out.printf(
                Locale.ROOT,
                "%s: %s, seed %d, %s %s: %s%n",
                what,
                folder.name(),
                seed,
                result.id(),
                result.status(),
                result.message()
                        .map(message -> message.text().replace("\n", " / "))
                        .orElse(""));
    }

    private static String since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s";
    }
}
