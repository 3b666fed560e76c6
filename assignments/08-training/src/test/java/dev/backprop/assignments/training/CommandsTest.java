package dev.backprop.assignments.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.cli.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands of {@code grade} say of an exercise that needs another one, and takes longer. */
class CommandsTest {

    private static final String LONGER = "spiral trains a network";

    @TempDir
    private Path folder;

    @Test
    void it_is_listed_what_an_exercise_needs() throws Exception {
        handIn("stub/backprop/Spiral.java");

        assertThat(grade("list", "--dir", ".", "--plain")).contains("spiral needs two-layer-net");
    }

    @Test
    void a_run_says_beforehand_that_it_takes_longer_where_that_is_begun() throws Exception {
        handIn("solution/backprop/Spiral.java");

        assertThat(grade("--dir", ".", "--plain", "--tries", "1")).startsWith(LONGER);
    }

    /** For it picocli is not asked. */
    @Test
    void so_does_the_shortest_command_of_all() throws Exception {
        handIn("solution/backprop/Spiral.java");

        assertThat(grade()).startsWith(LONGER).contains("Training").doesNotContain("failed");
    }

    @Test
    void a_run_says_nothing_of_that_where_it_is_not_begun() throws Exception {
        handIn("stub/backprop/Spiral.java");
        handIn("solution/backprop/GradientDescent.java");

        assertThat(grade("--dir", ".", "--plain", "--tries", "1"))
                .contains("GradientDescent")
                .doesNotContain(LONGER);
    }

    private void handIn(String source) throws IOException {
        Path file = Path.of(source);
        Files.copy(file, folder.resolve(file.getFileName()));
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
}
