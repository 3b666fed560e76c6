package dev.backprop.assignments.circuits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.cli.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code grade}, where an assignment has several exercises. */
class CommandsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void hand_in_one_mistake_in_two_exercises() throws IOException {
        for (String name : List.of("SumProduct", "MulMax")) {
            String program = Files.readString(Path.of("solution/backprop", name + ".java"));
            Files.writeString(folder.resolve(name + ".java"), program.replaceFirst("double dx = ", "double dx = 3 + "));
        }
    }

    private String grade(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Test
    @Tag("long")
    void a_check_is_shown_listed_reproduced_and_explained_by_its_full_id() throws Exception {
        assertThat(grade("--dir", ".", "--plain")).contains("FAILED sum-product.dx", "FAILED mul-max.dx");

        assertThat(grade("list", "--dir", ".", "--plain"))
                .contains("sum-product: backprop/SumProduct.java, points 8/10, open")
                .contains("ridge-loss: backprop/RidgeLoss.java, points 14, no file here");
        assertThat(grade("show", "--check", "mul-max.dx", "--plain"))
                .contains("FAILED mul-max.dx")
                .doesNotContain("sum-product");
        assertThat(grade("repro", "dx", "--dir", "."))
                .contains("Several exercises have a check dx. Name one of: sum-product.dx, mul-max.dx.");
        assertThat(grade("repro", "mul-max.dx", "--dir", ".")).contains("ReproMulMax_dx.java");
        assertThat(folder.resolve("ReproMulMax_dx.java")).content().contains("MulMax.forwardBackward(x, y, z, w)");
        assertThat(grade("explain", "mul-max.dx")).contains("mul-max.dx is no mistake, but a check of mul-max.");
    }

    @Test
    void a_report_of_one_exercise_takes_the_place_of_no_whole_one() throws Exception {
        grade("sum-product", "--dir", ".", "--plain");

        assertThat(folder.resolve("grade-report.json")).doesNotExist();
        assertThat(folder.resolve("grade-report-partial.json")).content().contains("\"partial\": true");
    }
}
