package dev.backprop.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.authoring.AuthorFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    @TempDir
    private Path working;

    private String out = "";
    private String err = "";

    private int grade(String commandLine) {
        return grade(new Terminal(Map.of(), false, working, working), commandLine);
    }

    private int grade(Terminal terminal, String commandLine) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int exitCode = CommandLines.run(
                commandLine.split(" "),
                terminal,
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return exitCode;
    }

    @Test
    void verifies_the_folder_assignments_of_the_working_folder() {
        AuthorFolder.sound(working.resolve("assignments/01-scaling"));

        assertThat(grade("verify")).isZero();
        assertThat(out)
                .startsWith("scaling 1.0  01-scaling\n")
                .contains("1 of 1 mistake caught")
                .endsWith("sound\n\n");
        assertThat(err).isEmpty();
    }

    @Test
    void verifies_the_working_folder_itself_and_exits_with_1_where_it_is_not_sound() throws IOException {
        AuthorFolder.sound(working);
        Files.writeString(working.resolve("notes.txt"), "");

        assertThat(grade("verify --plain")).isEqualTo(1);
        assertThat(out)
                .contains("* Nothing uses " + working.getFileName() + "/notes.txt.")
                .matches("[\\n\\x20-\\x7e]+");
    }

    @Test
    void verifies_the_folder_and_the_assignment_that_are_named_with_the_seeds_that_are_named() {
        AuthorFolder.sound(working.resolve("elsewhere/01-scaling"));

        assertThat(grade("verify scaling --dir " + working.resolve("elsewhere")
                        + " --seeds 3 --mistake-seeds 2 --seed 9"))
                .isZero();
        assertThat(out).contains("full marks in 6 of 6 runs", "mistakes caught in 2 of 2 runs");
    }

    @Test
    void shows_on_a_terminal_what_is_being_graded() {
        AuthorFolder.sound(working.resolve("assignments/01-scaling"));

        grade(new Terminal(Map.of("LANG", "C.UTF-8"), true, working, working), "verify");

        assertThat(err)
                .contains("\r\u001b[K01-scaling/mistakes/dscores-not-doubled")
                .endsWith("\r\u001b[K");
        assertThat(out).contains("✗", "\u001b[");
    }

    @Test
    void records_a_version() throws IOException {
        Path folder = AuthorFolder.sound(working).path();
        Files.delete(folder.resolve("checks.json"));

        assertThat(grade("verify --record")).isZero();
        assertThat(grade("verify")).isZero();
    }

    @Test
    void exits_with_2_where_there_is_nothing_to_verify() {
        assertThat(grade("verify")).isEqualTo(2);
        assertThat(err).contains("holds no assignment");
        assertThat(grade("verify --seeds 0")).isEqualTo(2);
        assertThat(err).contains("--seeds and --mistake-seeds must be at least 1.");
    }

    @Test
    void explains_itself() {
        assertThat(grade("verify --help")).isZero();
        assertThat(out).startsWith("Usage: grade verify").contains("--mistake-seeds", "--record", "Examples:");
    }
}
