package dev.backprop.grader.assignment;

import static dev.backprop.grader.assignment.Expectations.equalTo;
import static dev.backprop.grader.assignment.Expectations.gradientOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Judgement.Verdict;
import dev.backprop.grader.numeric.Evaluation;
import dev.backprop.grader.numeric.Ties;
import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

/** What an author says a stage must be, in the type that the stage has. */
class ExpectationsTest {

    private static final SimpleMatrix W = new SimpleMatrix(new double[][] {{1, -2}, {0.5, 3}});

    private static Verdict verdict(Expectation expectation, double yours) {
        return expectation.judge(Entries.of(yours)).verdict();
    }

    private static Verdict verdict(Expectation expectation, double... yours) {
        return expectation.judge(Entries.of(yours)).verdict();
    }

    @Test
    void the_gradient_of_a_loss_of_a_number_is_its_derivative() {
        Expectation derivative = gradientOf(x -> x * x * x, 2);

        assertThat(derivative.shape()).isEmpty();
        assertThat(verdict(derivative, 12.0)).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(derivative, 12.001)).isEqualTo(Verdict.WRONG);
        assertThat(verdict(derivative, 8.0)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void the_gradient_of_a_loss_of_a_vector_is_a_vector() {
        Expectation gradient = gradientOf(w -> Math.tanh(w[0]) * w[1] + w[2] * w[2], new double[] {0, 3, -2});

        assertThat(gradient.shape()).containsExactly(3);
        assertThat(verdict(gradient, 3, 0, -4)).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(gradient, 3, 0, 4)).isEqualTo(Verdict.WRONG);
        assertThat(verdict(gradient, 3, 1e-3, -4)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void the_gradient_of_a_loss_of_a_matrix_is_a_matrix() {
        Expectation gradient = gradientOf(w -> w.elementMult(w).elementSum(), W);

        assertThat(gradient.judge(Entries.of(W.scale(2))).verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(gradient.judge(Entries.of(W)).verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void at_a_kink_of_a_convex_loss_every_slope_between_the_two_is_right() {
        Expectation slope = gradientOf(x -> hinge(x), 0, Ties.CONVEX);

        assertThat(slope.isUnique()).isFalse();
        assertThat(verdict(slope, 0.0)).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(slope, 0.4)).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(slope, 1.0)).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(slope, 1.1)).isEqualTo(Verdict.WRONG);
        assertThat(verdict(gradientOf(x -> hinge(x), 0, Ties.REDRAW), 0.4)).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void beside_a_kink_the_slope_of_its_side_alone_is_right() {
        Expectation gradient = gradientOf(
                w -> new Evaluation(Math.max(0, w[0]) + w[1], new double[] {w[0]}, new double[] {1e-15}, w, 0),
                new double[] {-1e-4, 7},
                Ties.CONVEX);

        assertThat(verdict(gradient, 0, 1)).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(gradient, 1, 1)).isEqualTo(Verdict.WRONG);
    }

    private static Evaluation hinge(double x) {
        return new Evaluation(Math.max(0, x), new double[] {x}, new double[] {1e-15}, new double[] {x}, 0);
    }

    @Test
    void a_vector_is_equal_within_the_rounding_of_its_largest_entry_or_of_its_terms() {
        double[] right = {1000, 0.1};

        assertThat(verdict(equalTo(right), 1000, 0.1 + 1e-10)).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(equalTo(right), 1000, 0.1 + 1e-8)).isEqualTo(Verdict.WRONG);
        assertThat(verdict(equalTo(right, 1e6), 1000, 0.1 + 1e-8)).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(equalTo(right, 1e6), 1000, 0.1 + 1e-4)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void what_a_loss_is_given_is_not_the_point_itself() {
        double[] point = {1, 2};
        Expectation gradient = gradientOf(w -> Arrays.stream(w).sum(), point);
        point[0] = Double.NaN;

        assertThat(verdict(gradient, 1, 1)).isEqualTo(Verdict.RIGHT);
    }
}
