package dev.backprop.assignments.twolayernet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Catalogue;
import dev.backprop.grader.grading.Grader;
import dev.backprop.grader.grading.Order;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.write.TerminalReport;
import dev.backprop.grader.write.TerminalStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on the screen when the report has been printed, without scrolling: stage, place, input, next step and points. */
class ScreenTest {

    private static final String SOURCE = "backprop/TwoLayerNet.java";

    @TempDir
    private Path temp;

    /** The last lines at 80×24, the line of the prompt taken off; of 120×40 the whole must be on the screen. */
    private String shown(String line, String instead) throws IOException {
        String program = Files.readString(Path.of("solution").resolve(SOURCE));
        assertThat(program).contains(line);
        Files.createDirectories(temp.resolve("backprop"));
        Files.writeString(temp.resolve(SOURCE), program.replace(line, instead));
        Report report = Grader.grade(Catalogue::load, new Order(temp, Report.Options.DEFAULT));
        assertThat(screen(report, 120)).hasSizeLessThan(40);
        List<String> small = screen(report, 80);
        return String.join("\n", small.subList(Math.max(0, small.size() - 23), small.size()));
    }

    private static List<String> screen(Report report, int width) {
        return new TerminalReport(new TerminalStyle(false, true, width))
                .text(report)
                .lines()
                .toList();
    }

    @Test
    void an_exception() throws IOException {
        assertThat(shown("h1.transpose().mult(dscores)", "dscores.mult(h1.transpose())"))
                .contains("── ! dW2 ─", "line 68 of TwoLayerNet.java", "An input", "In a.mult(b)", "Score: 17 of 30");
    }

    @Test
    @Tag("long")
    void an_endless_loop() throws IOException {
        assertThat(shown("        SimpleMatrix dW2 = ", "        while (N > 0) {}\n        SimpleMatrix dW2 = "))
                .contains("── ∞ dW2 ─", "line 68 of TwoLayerNet.java", "An input", "Look for a loop", "Score: ");
    }

    @Test
    void an_unnamed_mistake() throws IOException {
        assertThat(shown("dscores.mult(W2.transpose());", "dscores.mult(W2.transpose()).scale(1.37).plus(0.01);"))
                .contains(
                        "── ✗ dh1 ─",
                        "dh1[0][0] is -2.23015, but should be -1.63515",
                        "The smallest input",
                        "Next: Handout",
                        "Score: 27 of 30");
    }

    @Test
    void a_large_matrix() throws IOException {
        assertThat(shown("plus(W1.scale(2 * lambda))", "plus(W1.scale(2 * lambda)).plus(N > 9 ? 0.3 : 0)"))
                .contains(
                        "── ✗ dW1.large ─",
                        "dW1[497][48] is ",
                        "W1 = 512×64 numbers",
                        "Next: Handout",
                        "Score: 29 of 30");
    }
}
