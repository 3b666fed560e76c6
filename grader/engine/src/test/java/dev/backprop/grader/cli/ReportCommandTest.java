package dev.backprop.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.batch.book.FinishedBatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code grade report}, {@code grade feedback} and {@code grade diff}. */
class ReportCommandTest {

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    private int grade(String... commandLine) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int exitCode = CommandLines.run(
                commandLine,
                new Terminal(Map.of(), false, folder, folder),
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return exitCode;
    }

    @Test
    void writes_the_books_and_fills_a_sheet() throws IOException {
        new FinishedBatch(folder.resolve("out")).student("ada").report("ada", true, true);
        Files.writeString(folder.resolve("canvas.csv"), "Student,ID,SIS User ID,Section,SVM (9)\nAda,1,ada,M,\n");

        assertThat(grade("report", "out", "--fill", "canvas.csv", "--fill-to", "filled.csv"))
                .isZero();

        assertThat(out).contains("1 student with a mark", "1 row of the column SVM (9)");
        assertThat(folder.resolve("out/gradebook.csv")).exists();
        assertThat(folder.resolve("filled.csv")).hasContent("Student,ID,SIS User ID,Section,SVM (9)\nAda,1,ada,M,10\n");
        assertThat(err).isEmpty();
    }

    @Test
    void how_to_fill_needs_a_sheet() {
        assertThat(grade("report", "out", "--fill-column", "SVM")).isEqualTo(2);
        assertThat(err).contains("name it with --fill");
        assertThat(grade("report", "nowhere")).isEqualTo(2);
        assertThat(err).contains("is no output folder of grade batch");
    }

    @Test
    void feedback_is_written_for_a_platform_and_says_who_gets_nothing() {
        new FinishedBatch(folder.resolve("out")).student("ada").report("ada", true, false);

        assertThat(grade("feedback", "out", "--for", "folder", "--lang", "ru")).isZero();
        assertThat(out).contains("1 text for 1 student");
        assertThat(folder.resolve("out/feedback-for-students-folder/ada.txt"))
                .content()
                .contains("6 из 10 баллов");
        assertThat(grade("feedback", "out", "--for", "canvas")).isZero();
        assertThat(out).contains("0 texts for 0 students", "ada (ada): the hand-in has no number of Canvas");
        assertThat(grade("feedback", "out", "--for", "gradescope")).isEqualTo(2);
        assertThat(err).contains("results.json", "--for folder");
        assertThat(grade("feedback", "out", "--for", "canvas", "--audience", "staff"))
                .isEqualTo(2);
        assertThat(grade("feedback", "out")).isEqualTo(2);
    }

    @Test
    void diff_exits_with_1_where_something_differs() {
        new FinishedBatch(folder.resolve("a")).report("ada", true, true);
        new FinishedBatch(folder.resolve("b")).report("ada", true, false);

        assertThat(grade("diff", "a", "b")).isEqualTo(1);
        assertThat(out).endsWith("1 of 1 student differs.\n");
        assertThat(grade("diff", "a", "a")).isZero();
        assertThat(grade("diff", "a", "nowhere")).isEqualTo(2);
    }

    @Test
    void explain_themselves() {
        assertThat(grade("report", "--help")).isZero();
        assertThat(out).startsWith("Usage: grade report").contains("--fill-column", "Examples:");
        assertThat(grade("diff", "--help")).isZero();
        assertThat(out).startsWith("Usage: grade diff").contains("Examples:");
    }
}
