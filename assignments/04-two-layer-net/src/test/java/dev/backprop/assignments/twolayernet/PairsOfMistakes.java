package dev.backprop.assignments.twolayernet;

import com.google.gson.Gson;
import dev.backprop.grader.assignment.Catalogue;
import dev.backprop.grader.grading.Order;
import dev.backprop.grader.grading.SubmissionGrader;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Prints what programs lose in which two of the folder's mistakes were made at once, beside what the two lose by themselves.
 * The programs are three-way merges; pairs whose edits overlap are left out. Run by hand: {@code ASSIGNMENT PAIRS SEED}.
 */
final class PairsOfMistakes {

    private static final String SOURCE = "backprop/TwoLayerNet.java";

    private record Fields(List<String> loses) {}

    private record Mistake(String slug, Path source, Set<String> loses) {}

    private PairsOfMistakes() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path assignment = Path.of(arguments[0]);
        int wanted = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        System.out.println("seed " + seed);

        List<Mistake> mistakes = mistakes(assignment.resolve("mistakes"));
        List<List<Mistake>> pairs = new ArrayList<>();
        for (int first = 0; first < mistakes.size(); first++) {
            for (Mistake second : mistakes.subList(first + 1, mistakes.size())) {
                if (Collections.disjoint(mistakes.get(first).loses(), second.loses())) {
                    pairs.add(List.of(mistakes.get(first), second));
                }
            }
        }
        Collections.shuffle(pairs, new Random(seed));

        Path base = assignment.resolve("variants/plain-loops").resolve(SOURCE);
        int done = 0;
        int equal = 0;
        for (List<Mistake> pair : pairs) {
            Optional<String> program =
                    merged(pair.get(0).source(), base, pair.get(1).source());
            if (done == wanted) {
                break;
            }
            if (program.isPresent()) {
                done++;
                equal += print(pair.get(0), pair.get(1), program.get()) ? 1 : 0;
            }
        }
        System.out.println(equal + " of " + done + " pairs lose what the two lose by themselves");
    }

    private static List<Mistake> mistakes(Path folder) throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path one : folders.sorted().toList()) {
                Fields fields = Objects.requireNonNull(
                        new Gson().fromJson(Files.readString(one.resolve("mistake.json")), Fields.class));
                mistakes.add(new Mistake(
                        String.valueOf(one.getFileName()), one.resolve(SOURCE), new TreeSet<>(fields.loses())));
            }
        }
        return mistakes;
    }

    /** Empty where both edit the same lines. */
    private static Optional<String> merged(Path one, Path base, Path other) throws IOException, InterruptedException {
        Process merge = new ProcessBuilder(
                        "git", "merge-file", "-p", "-q", one.toString(), base.toString(), other.toString())
                .start();
        String text = new String(merge.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return merge.waitFor() == 0 ? Optional.of(text) : Optional.empty();
    }

    /** Whether the program loses what both lose, and nothing else. */
    private static boolean print(Mistake one, Mistake other, String program) throws IOException {
        Path folder = Files.createTempDirectory("pair");
        Path source = folder.resolve(SOURCE);
        Files.createDirectories(folder.resolve("backprop"));
        Files.writeString(source, program);
        Report report = new SubmissionGrader(Catalogue::load)
                .grade(new Order(folder, Report.Options.DEFAULT, Optional.empty()));
        Files.delete(source);
        Files.delete(folder.resolve("backprop"));
        Files.delete(folder);

        AssignmentReport result = report.assignments().stream()
                .filter(each -> each.id().equals("two-layer-net"))
                .findFirst()
                .orElseThrow();
        Set<String> lost = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (CheckReport check : result.checks()) {
            if (check.score() < check.maxScore()) {
                lost.add(check.id());
                CheckReport.Diagnosis diagnosis = check.diagnosis();
                names.add(check.id() + "=" + (diagnosis == null ? "?" : diagnosis.id()));
            }
        }
        Set<String> union = new TreeSet<>(one.loses());
        union.addAll(other.loses());
        Set<String> more = new TreeSet<>(lost);
        more.removeAll(union);
        Set<String> less = new TreeSet<>(union);
        less.removeAll(lost);
        System.out.println(
                (more.isEmpty() && less.isEmpty() ? "same  " : "DIFFERS ") + one.slug() + " + " + other.slug());
        System.out.println("    " + names);
        if (!more.isEmpty() || !less.isEmpty()) {
            System.out.println("    lost besides: " + more + "  kept: " + less + "  " + result.status());
        }
        return more.isEmpty() && less.isEmpty();
    }
}
