package dev.backprop.assignments.flatsvm;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on the screen when the report has been printed, without scrolling: stage, place, input, next step and points. */
class ScreenTest {

    private static final String SOURCE = "backprop/SvmLoss.java";

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
        assertThat(shown("X.transpose().mult(dscores)", "dscores.mult(X.transpose())"))
                .contains("── ! dW ─", "line 44 of SvmLoss.java", "An input", "In a.mult(b)", "Score: 14 of 20");
    }

    @Test
    void an_endless_loop() throws IOException {
        assertThat(shown("        SimpleMatrix dW = ", "        while (N > 0) {}\n        SimpleMatrix dW = "))
                .contains("── ∞ dW ─", "line 44 of SvmLoss.java", "An input", "Look for a loop", "Score: ");
    }

    @Test
    void an_unnamed_mistake() throws IOException {
        assertThat(shown("dscores.get(i, y[i]) - dmargins", "dscores.get(i, y[i]) - 0.37 * dmargins"))
                .contains(
                        "── ✗ dscores ─",
                        "dscores[0][0] is -0.37, but should be -1",
                        "The smallest input",
                        "Next: Handout",
                        "Score: 14 of 20");
    }

    @Test
    void a_large_matrix() throws IOException {
        assertThat(shown("plus(W.scale(2 * lambda))", "plus(W.scale(2 * lambda)).plus(N > 20 ? 0.3 : 0)"))
                .contains(
                        "── ✗ dW.large ─", "dW[326][8] is ", "W = 512×10 numbers", "Next: Handout", "Score: 19 of 20");
    }

    @Test
    void an_exit() throws IOException {
        assertThat(shown(
                        "        SimpleMatrix dW = ", "        if (N > 2) System.exit(1);\n        SimpleMatrix dW = "))
                .contains(
                        "── ! dW ─",
                        "line 44 of SvmLoss.java",
                        "An input",
                        "Take out what ends the program",
                        "Score: 14 of 20");
    }
}
