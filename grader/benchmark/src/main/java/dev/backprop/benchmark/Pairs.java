package dev.backprop.benchmark;

import dev.backprop.grader.assignment.Catalogue;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.authoring.specimen.Specimen;
import dev.backprop.grader.authoring.specimen.Specimens;
import dev.backprop.grader.check.Checks;
import dev.backprop.grader.grading.Grader;
import dev.backprop.grader.grading.Order;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Report;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints, as a table, what programs lose in which two mistakes were made at once, beside what each of the two loses by itself and
 * what a human marker would take: what either loses, which where the second mistake throws is the stage that threw and what the
 * program never gets to behind it; and where no gradient is right, the checks that only a right gradient earns. And what the report names: both, one of them, or what neither is. A line that throws is named where the
 * report shows it; that nothing of the other mistake is reached before it is said apart. The programs are three-way merges; pairs
 * whose edits overlap, or that do not compile together, are left out. By hand through {@code grader/benchmark/pairs}:
 * {@code ASSIGNMENTS PAIRS SEED ASSIGNMENT}, the last empty for all.
 */
final class Pairs {

    /** Values of the whole program: an exception says nothing of them. */
    private static final List<String> OF_BEHAVIOUR = List.of("purity", "exactness", "stability");

    private static final int TRIES = 200;

    /**
     * A mistake.
     *
     * @param names what a report may call it
     * @param throwingLine where it throws, counted from 0; −1 if it does not
     */
    private record Mistake(String name, List<String> source, Set<String> loses, Set<String> names, int throwingLine) {}

    /**
     * What came of a program.
     *
     * @param named the ids of mistakes that its report names
     * @param shown the lines that the report shows as those that threw, or where null stands
     */
    private record Graded(boolean compiles, Set<String> lost, Set<String> named, Set<String> shown) {}

    /** What an exception may be called. */
    private static final Set<String> OF_EXCEPTIONS = Set.of("factors-do-not-fit", "no-broadcasting");

    private final Subject subject;
    private final Path folder;
    private final Random random;
    private final Map<String, Integer> naming = new TreeMap<>();
    private final Path scratch = Files.createTempDirectory("pairs");

    private Pairs(Subject subject, Path folder, long seed) throws IOException {
        this.subject = subject;
        this.folder = folder;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        long seed = Long.parseLong(arguments[2]);
        System.out.println("seed " + seed);
        for (Subject subject : Roundings.SUBJECTS) {
            if (arguments[3].isEmpty()
                    || arguments[3].equals(subject.assignment().id())) {
                new Pairs(subject, Path.of(arguments[0]).resolve(subject.folder()), seed)
                        .print(Integer.parseInt(arguments[1]));
            }
        }
    }

    private void print(int wanted) throws IOException, InterruptedException {
        System.out.println();
        System.out.println(subject.assignment().id());
        System.out.println();
        System.out.println("| | first | second | lost alone | lost together | expected | named |");
        System.out.println("|---|---|---|---|---|---|---|");
        List<Mistake> mistakes = mistakes();
        List<List<String>> bases = bases();
        int done = 0;
        int same = 0;
        // Mistakes whose edits overlap with all others, or no line that can be made to throw, must not keep it for
        // ever.
        for (int tries = 0; done < wanted && tries < TRIES * wanted; tries++) {
            Mistake first = mistakes.get(random.nextInt(mistakes.size()));
            boolean throwing = done % 2 == 1;
            Mistake other = mistakes.get(random.nextInt(mistakes.size()));
            List<String> base = bases.stream()
                    .min(Comparator.comparingInt(
                            each -> distance(each, first) + (throwing ? 0 : distance(each, other))))
                    .orElseThrow();
            Optional<Mistake> second = throwing ? throwing(base) : Optional.of(other);
            if (second.isEmpty()
                    || (!throwing
                            && !Collections.disjoint(first.loses(), second.get().loses()))) {
                continue;
            }
            Optional<String> program = merged(first.source(), base, second.get().source());
            if (program.isEmpty()) {
                continue;
            }
            Graded graded = graded(program.get());
            if (!graded.compiles()) {
                continue;
            }
            same += row(first, second.get(), graded) ? 1 : 0;
            done++;
        }
        System.out.println();
        System.out.println(same + " of " + done + " pairs lose what is expected");
        System.out.println("named: " + naming);
    }

    private boolean row(Mistake first, Mistake second, Graded graded) throws IOException {
        Set<String> alone = second.throwingLine() < 0
                ? second.loses()
                : graded(String.join("\n", second.source())).lost();
        Set<String> expected = new TreeSet<>(first.loses());
        expected.addAll(alone);
        if (expected.containsAll(gradients())) {
            expected.addAll(behaviour());
        }
        Set<String> together = graded.lost();
        String naming = naming(first, second, graded);
        this.naming.merge(naming, 1, Integer::sum);
        Set<String> differing = new HashSet<>(expected);
        differing.addAll(together);
        differing.removeIf(id -> expected.contains(id) == together.contains(id)
                || (second.throwingLine() >= 0 && OF_BEHAVIOUR.contains(id)));
        Set<String> unreached = new TreeSet<>(alone);
        unreached.removeAll(second.loses());
        unreached.removeAll(OF_BEHAVIOUR);
        System.out.printf(
                "| %s | %s | %s | %s; %s | %s | %s | %s: %s |%n",
                differing.isEmpty() && unreached.isEmpty() ? "" : "differs",
                first.name(),
                second.name(),
                first.loses(),
                alone,
                together,
                expected,
                naming,
                graded.named());
        return differing.isEmpty() && unreached.isEmpty();
    }

    private String naming(Mistake first, Mistake second, Graded graded) throws IOException {
        Set<String> named = graded.named();
        Set<String> third = new TreeSet<>(named);
        third.removeAll(first.names());
        third.removeAll(second.names());
        if (!third.isEmpty()) {
            // One mistake may have a name in each of the stages that it changes.
            third.removeAll(graded(String.join("\n", first.source())).named());
            third.removeAll(graded(String.join("\n", second.source())).named());
        }
        boolean isFirst = !Collections.disjoint(named, first.names());
        // The line itself may be another one: a loop that goes too far throws in its body.
        Graded alone = graded(String.join("\n", second.source()));
        boolean isShown = second.throwingLine() >= 0 && !Collections.disjoint(graded.shown(), alone.shown());
        boolean isSecond = isShown || !Collections.disjoint(named, second.names());
        if (third.isEmpty() && isShown && !isFirst && alone.lost().containsAll(first.loses())) {
            return "the one that throws, before the other is reached";
        }
        return !third.isEmpty()
                ? "a third"
                : isFirst && isSecond ? "both" : isFirst ? "the first" : isSecond ? "the second" : "none";
    }

    private List<String> gradients() {
        return exercise().stages().stream()
                .filter(Stage::isGradient)
                .map(Stage::name)
                .toList();
    }

    private List<String> behaviour() {
        return Checks.ids(exercise()).stream().filter(OF_BEHAVIOUR::contains).toList();
    }

    private Exercise<?, ?> exercise() {
        return subject.assignment().exercises().get(0);
    }

    private String file() {
        return exercise().className().replace('.', '/') + ".java";
    }

    private List<Mistake> mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        new Specimens(folder)
                .mistakes()
                .forEach(mistake -> mistakes.add(new Mistake(
                        mistake.slug(),
                        source(mistake.specimen()),
                        new TreeSet<>(mistake.loses()),
                        names(mistake),
                        -1)));
        return mistakes;
    }

    private static Set<String> names(dev.backprop.grader.authoring.specimen.Mistake mistake) {
        Set<String> names = new TreeSet<>(mistake.header().mayBeNamed());
        String diagnosis = mistake.diagnosis();
        if (diagnosis != null) {
            names.add(diagnosis);
        }
        return names;
    }

    /** What mistakes are edits of: the solution and the variants of a single file. */
    private List<List<String>> bases() {
        Specimens specimens = new Specimens(folder);
        List<List<String>> bases = new ArrayList<>(List.of(source(specimens.solution())));
        specimens.variants().stream()
                .filter(variant -> variant.sources().paths().size() == 1)
                .forEach(variant -> bases.add(source(variant)));
        return bases;
    }

    private List<String> source(Specimen specimen) {
        return specimen.sources().text(file()).orElseThrow().lines().toList();
    }

    private static int distance(List<String> base, Mistake mistake) {
        Set<String> one = new HashSet<>(base);
        Set<String> other = new HashSet<>(mistake.source());
        return (int) (one.stream().filter(line -> !other.contains(line)).count()
                + other.stream().filter(line -> !one.contains(line)).count());
    }

    /** A program with one line that throws, on some inputs at least; empty where the line that was drawn has no such edit. */
    private Optional<Mistake> throwing(List<String> base) {
        int line = random.nextInt(base.size());
        Throwing edit = Throwing.values()[random.nextInt(Throwing.values().length)];
        String edited = edit.edited(base.get(line));
        if (edited.equals(base.get(line))) {
            return Optional.empty();
        }
        List<String> source = new ArrayList<>(base);
        source.set(line, edited);
        int from = edit == Throwing.NULL ? firstUse(base, line) : line;
        String name = edit.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", line " + (line + 1) + ": "
                + edited.strip().replace("|", "\\|");
        Set<String> loses = notReached(base, from);
        if (edit == Throwing.NULL) {
            checksOf(Set.of(variable(base.get(line)))).forEach(loses::add);
        }
        return Optional.of(new Mistake(name, source, loses, OF_EXCEPTIONS, from));
    }

    /** What a marker finds unfinished where the program ends at a line: the stages that are still to be changed from there on. */
    private Set<String> notReached(List<String> base, int from) {
        Set<String> checks = new TreeSet<>();
        for (RecordComponent component : exercise().pass().getRecordComponents()) {
            String name = component.getName();
            String change =
                    ".*\\b" + name + "\\b( [-+*/]?=( .*)?|\\.(set|insertIntoThis|setRow)\\(.*|\\[.*\\] [-+*/]?= .*)";
            boolean unfinished = base.subList(from, base.size()).stream().anyMatch(line -> line.matches(change));
            boolean isVariable = base.stream().anyMatch(line -> line.matches(change));
            if (unfinished || !isVariable) {
                checks.add(name);
            }
        }
        return checksOf(checks);
    }

    private Set<String> checksOf(Set<String> stages) {
        return Checks.ids(exercise()).stream()
                .filter(check -> stages.contains(check.replaceFirst("\\..*", "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String variable(String declaration) {
        return declaration.replaceFirst("^\\s*SimpleMatrix (\\w+) = .*", "$1");
    }

    private static int firstUse(List<String> base, int line) {
        String variable = variable(base.get(line));
        for (int k = line + 1; k < base.size(); k++) {
            if (base.get(k).matches(".*\\b" + variable + "\\b.*")) {
                return k;
            }
        }
        return line;
    }

    /** How one line comes to throw. */
    private enum Throwing {
        FACTORS_IN_WRONG_ORDER {
            @Override
            String edited(String line) {
                return line.replaceFirst(
                        "\\b(\\w+(?:\\.transpose\\(\\))?)\\.mult\\((\\w+(?:\\.transpose\\(\\))?)\\)", "$2.mult($1)");
            }
        },
        INDEX_OUT_OF_BOUNDS {
            @Override
            String edited(String line) {
                return line.replaceFirst("for \\(int (\\w+) = 0; \\1 < (\\w+);", "for (int $1 = 0; $1 <= $2;");
            }
        },
        NULL {
            @Override
            String edited(String line) {
                return line.replaceFirst("^(\\s*SimpleMatrix \\w+ = ).*;$", "$1null;");
            }
        };

        abstract String edited(String line);
    }

    /** Empty where both edit the same lines. */
    private Optional<String> merged(List<String> one, List<String> base, List<String> other)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "merge-file", "-p", "-q"));
        for (List<String> source : List.of(one, base, other)) {
            command.add(
                    Files.write(scratch.resolve("v" + command.size()), source).toString());
        }
        Process merge = new ProcessBuilder(command).start();
        String text = new String(merge.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return merge.waitFor() == 0 ? Optional.of(text) : Optional.empty();
    }

    private Graded graded(String program) throws IOException {
        Path source = scratch.resolve("program").resolve(file());
        Files.createDirectories(source.getParent());
        Files.writeString(source, program);
        Report report = Grader.grade(Catalogue::load, new Order(scratch.resolve("program"), Report.Options.DEFAULT));
        Files.delete(source);
        AssignmentReport result = report.assignments().stream()
                .filter(each -> each.id().equals(subject.assignment().id()))
                .findFirst()
                .orElseThrow();
        Set<String> lost = new TreeSet<>();
        result.checks().stream()
                .filter(check -> check.score() < check.maxScore())
                .map(CheckReport::id)
                .forEach(lost::add);
        if (result.checks().isEmpty()) {
            lost.add("(" + result.status().json() + ")");
        }
        Set<String> named = new TreeSet<>();
        result.checks().stream()
                .flatMap(check -> Stream.ofNullable(check.diagnosis()))
                .forEach(diagnosis -> named.addAll(List.of(diagnosis.id().split("\\+", -1))));
        List<String> lines = program.lines().toList();
        Set<String> shown = result.checks().stream()
                .filter(check -> check.status() == CheckStatus.ERROR || check.status() == CheckStatus.TODO)
                .flatMap(check -> Stream.ofNullable(check.message()))
                .flatMap(message -> Stream.ofNullable(message.place()))
                .map(place -> lines.get(place.line() - 1).strip())
                .collect(Collectors.toSet());
        return new Graded(result.status() != AssignmentStatus.COMPILE_ERROR, lost, named, shown);
    }
}
