package dev.backprop.assignments.activations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.grading.Grader;
import dev.backprop.grader.grading.Order;
import dev.backprop.grader.grading.WarmWorkers;
import dev.backprop.grader.grading.Workers;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.sandbox.JailChoice;
import dev.backprop.grader.sandbox.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exercises that two workers examine at the same time are worth what they are worth one after the other. */
class SideBySideTest {

    private static final List<Assignment> CATALOGUE = List.of(new Activations());

    @TempDir
    private Path temp;

    @Test
    void whoever_ends_a_worker_costs_no_neighbour_anything() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("backprop"));
        try (Stream<Path> solved = Files.list(Path.of("solution", "backprop"))) {
            for (Path file : solved.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        change(
                folder.resolve("LeakyRelu.java"),
                "        return new Pass",
                "        while (true) {}\n    }\n\n    static Pass never() {\n        return new Pass");
        change(
                folder.resolve("Tanh.java"),
                "        return new Pass",
                "        Runtime.getRuntime().halt(1);\n        return new Pass");
        Report sideBySide = Grader.grade(() -> CATALOGUE, new Order(temp, Report.Options.DEFAULT));
        AssignmentReport inTurn = inTurn(sideBySide.seed());

        assertThat(results(sideBySide.assignments().get(0)))
                .isEqualTo(results(inTurn))
                .hasSizeGreaterThan(20);
        assertThat(sideBySide.score()).isEqualTo(inTurn.score()).isBetween(10.0, 31.0);
    }

    private AssignmentReport inTurn(long seed) {
        try (Workers workers = new WarmWorkers(JailChoice.named("auto"), Limits.standard())) {
            Grader grader = new Grader(CATALOGUE, workers);
            return grader.grade(grader.compile(temp), List.of(seed)).get(0).get(0);
        }
    }

    private static void change(Path file, String from, String to) throws IOException {
        String program = Files.readString(file);
        assertThat(program).contains(from);
        Files.writeString(file, program.replace(from, to));
    }

    private static List<String> results(AssignmentReport report) {
        return report.checks().stream()
                .map(check -> check.id() + " " + check.status() + " " + check.score() + " " + check.message())
                .toList();
    }
}
