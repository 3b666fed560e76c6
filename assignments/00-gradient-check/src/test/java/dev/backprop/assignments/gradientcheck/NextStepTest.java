package dev.backprop.assignments.gradientcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.grading.Grader;
import dev.backprop.grader.grading.Order;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message that says what came out, and not where, is followed by where to look. */
class NextStepTest {

    private static final String SOURCE = "backprop/NumericGradient.java";

    @TempDir
    private Path temp;

    @Test
    void of_a_wrong_length() throws IOException {
        CheckReport check = check(
                "relativeError",
                "double[] errors = new double[analytic.length]",
                "double[] errors = new double[analytic.length + 1]");

        assertThat(check.text()).contains("has the wrong length: expected 1 entry, got 2");
        assertThat(next(check))
                .contains("Handout, section 8, hint 3.", "To step through it: ./grade repro relativeError");
    }

    @Test
    void of_NaN() throws IOException {
        CheckReport check = check("forward", "slopes[k] = (after - before) / h", "slopes[k] = Math.sqrt(-h)");

        assertThat(check.text()).startsWith("forward[0] is NaN. Look for 0/0");
        assertThat(next(check)).contains("Handout, section 8, hint 1.", "To step through it: ./grade repro forward");
    }

    @Test
    void of_infinity() throws IOException {
        CheckReport check = check("forward", "slopes[k] = (after - before) / h", "slopes[k] = 1 / (h - h)");

        assertThat(check.text()).startsWith("forward[0] is Infinity. Look for a division by 0");
        assertThat(next(check)).contains("Handout, section 8, hint 1.");
    }

    private static String next(CheckReport check) {
        return check.next() == null ? "" : check.next().text();
    }

    private CheckReport check(String id, String right, String wrong) throws IOException {
        String program = Files.readString(Path.of("solution").resolve(SOURCE));
        assertThat(program).containsOnlyOnce(right);
        Path source = temp.resolve(SOURCE);
        Files.createDirectories(source.getParent());
        Files.writeString(source, program.replace(right, wrong));
        Report.Options options = new Report.Options(List.of(), null, null, "process", PassMark.FULL);
        Report report = Grader.grade(() -> List.of(new GradientCheck()), new Order(temp, options));
        return report.assignments().get(0).checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
