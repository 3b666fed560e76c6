package dev.backprop.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("jdk")
class DoctorCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void finds_a_machine_on_which_this_test_runs_fit_for_grading() {
        assertThat(run(folder, "doctor")).isZero();

        assertThat(text(out)).contains("✓    Java ", "✓    worker ", "temporary files", "encoding", "jail", "limits");
        assertThat(text(err)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void spells_everything_in_ascii_when_asked_to() {
        run(folder, "doctor", "--plain");

        assertThat(text(out)).contains("ok   Java ").matches("[\\n\\x20-\\x7e]+");
    }

    @Test
    void exits_with_1_where_no_report_could_be_written() {
        assertThat(run(folder.resolve("missing"), "doctor", "--plain")).isEqualTo(1);

        assertThat(text(out)).contains("FAIL reports ");
    }

    private int run(Path workingFolder, String... arguments) {
        Terminal terminal = new Terminal(Map.of("LANG", "C.UTF-8"), false, workingFolder, workingFolder);
        return CommandLines.run(arguments, terminal, stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
