package dev.backprop.benchmark;

import dev.backprop.grader.authoring.specimen.Mistake;
import dev.backprop.grader.authoring.specimen.SourceTree;
import dev.backprop.grader.authoring.specimen.Specimen;
import dev.backprop.grader.authoring.specimen.Specimens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes a class to grade: a folder for each student, with a solution, a variant, a known mistake or a stub of each assignment, or
 * with hostile code. Equal seeds make equal classes. Run by hand: {@code ASSIGNMENTS HOSTILE OUT SIZE SEED}.
 */
final class ClassMaker {

    private static final int HOSTILE_PERCENT = 5;

    /** Of those who are not hostile: what they hand in for an assignment. */
    private enum Kind {
        SOLUTION(15),
        VARIANT(25),
        MISTAKE(45),
        STUB(8),
        NOTHING(7);

        private final int percent;

        Kind(int percent) {
            this.percent = percent;
        }
    }

    /** What there is to hand in for an assignment. */
    private record Kept(Path folder, Specimen solution, List<Specimen> variants, List<Mistake> mistakes) {

        static Kept in(Path folder) {
            Specimens specimens = new Specimens(folder);
            return new Kept(folder, specimens.solution(), specimens.variants(), specimens.mistakes());
        }
    }

    private final List<Kept> assignments;
    private final List<Path> hostile;
    private final SplittableRandom random;
    private final TreeMap<String, Integer> made = new TreeMap<>();

    private ClassMaker(List<Kept> assignments, List<Path> hostile, long seed) {
        this.assignments = assignments;
        this.hostile = hostile;
        this.random = new SplittableRandom(seed);
    }

    public static void main(String[] arguments) throws IOException {
        List<Kept> assignments = folders(Path.of(arguments[0])).stream()
                .filter(folder -> Files.isDirectory(folder.resolve(Specimens.MISTAKES)))
                .map(Kept::in)
                .toList();
        List<Path> hostile = new ArrayList<>();
        for (Path group : folders(Path.of(arguments[1]))) {
            folders(group).stream()
                    .filter(program -> Files.isDirectory(program.resolve("backprop")))
                    .forEach(hostile::add);
        }
        ClassMaker maker = new ClassMaker(assignments, hostile, Long.parseLong(arguments[4]));
        int size = Integer.parseInt(arguments[3]);
        for (int student = 1; student <= size; student++) {
            maker.make(Path.of(arguments[2]).resolve(String.format(Locale.ROOT, "student-%05d", student)));
        }
        System.out.println("seed " + arguments[4] + ", " + size + " students, who hand in " + maker.made);
    }

    private void make(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (random.nextInt(100) < HOSTILE_PERCENT) {
            copy("hostile", oneOf(hostile), folder);
            return;
        }
        for (Kept assignment : assignments) {
            switch (kind()) {
                case SOLUTION -> handIn("solutions", assignment.solution(), folder);
                case VARIANT -> handIn("variants", oneOf(assignment.variants()), folder);
                case MISTAKE -> handIn("mistakes", oneOf(assignment.mistakes()).specimen(), folder);
                case STUB -> copy("stubs", assignment.folder().resolve("stub"), folder);
                case NOTHING -> made.merge("nothing", 1, Integer::sum);
            }
        }
    }

    private Kind kind() {
        int rest = random.nextInt(100);
        for (Kind kind : Kind.values()) {
            rest -= kind.percent;
            if (rest < 0) {
                return kind;
            }
        }
        return Kind.NOTHING;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void handIn(String kind, Specimen specimen, Path to) {
        made.merge(kind, 1, Integer::sum);
        SourceTree.of(to).over(specimen.sources()).writeTo(to);
    }

    /** Only sources: a hand-in does not say what is expected of it. */
    private void copy(String kind, Path from, Path to) throws IOException {
        made.merge(kind, 1, Integer::sum);
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                try {
                    Path target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    if (!Files.exists(target)) {
                        Files.copy(file, target);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }
}
