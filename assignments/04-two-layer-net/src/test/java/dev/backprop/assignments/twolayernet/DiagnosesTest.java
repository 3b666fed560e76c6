package dev.backprop.assignments.twolayernet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Catalogue;
import dev.backprop.grader.grading.Grader;
import dev.backprop.grader.grading.Order;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said beside the name of a mistake, and which of two is named. */
class DiagnosesTest {

    private static final String SOURCE = "backprop/TwoLayerNet.java";

    @TempDir
    private Path temp;

    private CheckReport.Diagnosis named(String folder, String was, String is, String check) throws IOException {
        return Objects.requireNonNull(
                check(folder, was, is, check, Report.Options.DEFAULT).diagnosis());
    }

    private CheckReport check(String folder, String was, String is, String check, Report.Options options)
            throws IOException {
        String program = Files.readString(Path.of(folder).resolve(SOURCE));
        assertThat(program).contains(was);
        Files.createDirectories(temp.resolve("backprop"));
        Files.writeString(temp.resolve(SOURCE), program.replace(was, is));
        Report report = Grader.grade(Catalogue::load, new Order(temp, options));
        return report.assignments().get(0).checks().stream()
                .filter(each -> each.id().equals(check))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_gradient_without_the_mask_is_shown_the_one_that_has_it() throws IOException {
        assertThat(named("solution", "ones.transpose().mult(dz1)", "ones.transpose().mult(dh1)", "db1")
                        .hint())
                .endsWith("Your dW1 has this right: compare the two.");
    }

    @Test
    void what_throws_is_named_before_what_is_wrong_where_it_does_not() throws IOException {
        assertThat(named("stub", "SimpleMatrix h1 = null;", "SimpleMatrix h1 = X.mult(W1).plus(b1);", "h1")
                        .id())
                .isEqualTo("no-broadcasting");
    }

    /** By the trusted dscores as well, whose terms cancel: what follows from it is known to rounding, as it is. */
    @Test
    void a_float_shows_on_nearly_every_input() throws IOException {
        Report.Options few = new Report.Options(List.of("two-layer-net"), "dW2", 5, "auto", PassMark.FULL);
        String line = "h1.transpose().mult(dscores).plus(W2.scale(2 * lambda))";

        CheckReport found =
                check("solution", line, line + ".elementOp((int i, int j, double v) -> (float) v)", "dW2", few);

        assertThat(found.status()).isEqualTo(CheckStatus.FAILED);
    }

    /** A hundredfold penalty is added to a gradient of a hundred-thousandth, or of next to nothing, and taken off again. */
    @ParameterizedTest
    @CsvSource({"229, db2", "340, db1"})
    void a_bias_among_the_weights_is_right_where_little_is_left_of_its_gradient(long seed, String check)
            throws IOException {
        CheckReport found = check(
                "variants/biases-as-weights",
                "lambda",
                "lambda",
                check,
                Report.Options.DEFAULT.withSeeds(List.of(seed)));

        assertThat(found.status()).isEqualTo(CheckStatus.PASSED);
    }
}
