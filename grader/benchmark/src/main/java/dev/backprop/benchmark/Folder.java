package dev.backprop.benchmark;

import com.google.gson.Gson;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.check.CheckOptions;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.check.Examination;
import dev.backprop.grader.check.InProcessProgram;
import dev.backprop.grader.grading.Signatures;
import dev.backprop.worker.InProcess;
import dev.backprop.worker.wire.ClassFile;
import dev.backprop.worker.wire.Signature;
import dev.backprop.worker.wire.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A compiled submission of the assignment's folder.
 *
 * @param name of the folder, below variants or mistakes
 * @param exercise what it answers
 * @param loses the checks that it must lose: none if it is correct
 */
record Folder(String name, Exercise<?, ?> exercise, List<ClassFile> classes, List<String> loses) {

    private record Mistake(List<String> loses) {}

    /** The solution and every variant, but for those that leave threads behind. */
    static List<Folder> correct(Exercise<?, ?> exercise, Path assignment) throws IOException {
        List<Folder> folders = new ArrayList<>();
        folders.add(of(exercise, assignment.resolve("solution")));
        folders.addAll(in(exercise, assignment, "variants"));
        folders.removeIf(Folder::startsThreads);
        return folders;
    }

    static List<Folder> mistakes(Exercise<?, ?> exercise, Path assignment) throws IOException {
        return in(exercise, assignment, "mistakes");
    }

    /** One mistake, by its folder's name. */
    static Folder mistake(Exercise<?, ?> exercise, Path assignment, String name) throws IOException {
        return of(exercise, assignment.resolve("mistakes").resolve(name));
    }

    private static List<Folder> in(Exercise<?, ?> exercise, Path assignment, String kind) throws IOException {
        List<Folder> folders = new ArrayList<>();
        try (Stream<Path> paths = Files.list(assignment.resolve(kind))) {
            for (Path path : paths.sorted().toList()) {
                folders.add(of(exercise, path));
            }
        }
        return folders;
    }

    private static Folder of(Exercise<?, ?> exercise, Path folder) throws IOException {
        List<SourceFile> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                sources.add(
                        new SourceFile(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
            }
        }
        Path mistake = folder.resolve("mistake.json");
        List<String> loses = Files.exists(mistake)
                ? new Gson().fromJson(Files.readString(mistake), Mistake.class).loses()
                : List.of();
        return new Folder(String.valueOf(folder.getFileName()), exercise, InProcess.compile(sources), loses);
    }

    /** Whether it starts thread pools, which would be left behind in this JVM by the thousand: grade verify grades it. */
    private boolean startsThreads() {
        return classes.stream()
                .anyMatch(file -> new String(file.bytes(), StandardCharsets.ISO_8859_1)
                        .contains("java/util/concurrent/Executors"));
    }

    /** The program with its static state as it is at first. */
    InProcessProgram program() {
        return new InProcessProgram(classes, Signatures.of(exercise), exercise);
    }

    /** The checks that the grader gives no points for. */
    List<CheckResult> lost(long seed) {
        return lost(program(), seed);
    }

    /** The checks that the grader gives no points for where the program is rounded as the seed says. */
    List<CheckResult> lostPerturbed(PerturbedClasses perturbed, Perturbed.Axes axes, long seed) {
        Signature signature = Signatures.of(exercise);
        return lost(
                new InProcessProgram(
                        new Perturbed(perturbed.program(classes, signature), axes, seed), signature, exercise),
                seed);
    }

    private List<CheckResult> lost(InProcessProgram program, long seed) {
        return Examination.run(exercise, program, new CheckOptions(seed, CheckOptions.DEFAULT_TRIES, Optional.empty()))
                .stream()
                .filter(result -> result.score() < result.maxScore())
                .toList();
    }
}
