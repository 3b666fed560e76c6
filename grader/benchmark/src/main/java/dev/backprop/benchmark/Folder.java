package dev.backprop.benchmark;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.authoring.specimen.Mistake;
import dev.backprop.grader.authoring.specimen.Specimen;
import dev.backprop.grader.authoring.specimen.Specimens;
import dev.backprop.grader.check.CheckOptions;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.check.Examination;
import dev.backprop.grader.check.InProcessProgram;
import dev.backprop.grader.grading.Signatures;
import dev.backprop.worker.InProcess;
import dev.backprop.worker.wire.ClassFile;
import dev.backprop.worker.wire.Signature;
import dev.backprop.worker.wire.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A compiled submission that an assignment's folder keeps.
 *
 * @param name of the variant or mistake
 * @param exercise what it answers
 * @param loses the checks that it must lose: none if it is correct
 */
record Folder(String name, Exercise<?, ?> exercise, List<ClassFile> classes, List<String> loses) {

    /** The solution and every variant, but for those that leave threads behind. */
    static List<Folder> correct(Exercise<?, ?> exercise, Path assignment) {
        Specimens specimens = new Specimens(assignment);
        List<Folder> folders = new ArrayList<>();
        folders.add(of(exercise, specimens.solution(), List.of()));
        specimens.variants().forEach(variant -> folders.add(of(exercise, variant, List.of())));
        folders.removeIf(Folder::startsThreads);
        return folders;
    }

    static List<Folder> mistakes(Exercise<?, ?> exercise, Path assignment) {
        return new Specimens(assignment)
                .mistakes().stream()
                        .map(mistake -> of(exercise, mistake.specimen(), mistake.loses()))
                        .toList();
    }

    /** One mistake, by its name. */
    static Folder mistake(Exercise<?, ?> exercise, Path assignment, String name) {
        Mistake mistake = new Specimens(assignment)
                .mistakes().stream()
                        .filter(each -> each.slug().equals(name))
                        .findFirst()
                        .orElseThrow();
        return of(exercise, mistake.specimen(), mistake.loses());
    }

    private static Folder of(Exercise<?, ?> exercise, Specimen specimen, List<String> loses) {
        List<SourceFile> sources = new ArrayList<>();
        for (String path : specimen.sources().paths()) {
            if (path.endsWith(".java")) {
                sources.add(new SourceFile(path, specimen.sources().text(path).orElseThrow()));
            }
        }
        return new Folder(specimen.slug(), exercise, InProcess.compile(sources), loses);
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
