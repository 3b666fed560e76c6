package dev.backprop.assignments.gradientcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.grading.Grader;
import dev.backprop.grader.grading.Order;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.ReportJson;
import dev.backprop.grader.repro.Reproduction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failing input as a program that goes through the class that the course gives. */
class ReproductionTest {

    @TempDir
    private Path folder;

    @Test
    void is_compiled_with_what_the_course_gives() throws Exception {
        Path source = Files.createDirectories(folder.resolve("src/backprop"));
        for (String name : List.of("Loss.java", "LossTrial.java")) {
            Files.copy(Path.of("given/backprop", name), source.resolve(name));
        }
        Files.writeString(
                source.resolve("NumericGradient.java"),
                Files.readString(Path.of("solution/backprop/NumericGradient.java"))
                        .replace("/ (2 * h)", "/ h"));
        Report report = Grader.grade(
                () -> List.of(new GradientCheck()),
                new Order(folder, new Report.Options(List.of(), "central", null, "process", PassMark.FULL)));
        assertThat(report.score()).isZero();
        Files.writeString(folder.resolve("report.json"), ReportJson.text(report));

        Reproduction.Written written = new Reproduction(List.of(new GradientCheck()))
                .write(new Reproduction.Wish("central", List.of(folder.resolve("report.json")), null, folder, null));

        assertThat(written.file()).content().contains("LossTrial.run(");
        String[] arguments = Stream.concat(
                        Stream.of(
                                "-implicit:none",
                                "-d",
                                folder.toString(),
                                written.file().toString()),
                        written.sources().stream().map(Path::toString))
                .toArray(String[]::new);
        assertThat(Objects.requireNonNull(ToolProvider.getSystemJavaCompiler()).run(null, null, null, arguments))
                .isZero();
        assertThat(folder.resolve("backprop/LossTrial.class")).exists();
    }
}
