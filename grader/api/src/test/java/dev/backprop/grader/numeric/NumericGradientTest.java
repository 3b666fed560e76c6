package dev.backprop.grader.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.numeric.Derivative.Kinked;
import dev.backprop.grader.numeric.Derivative.Reason;
import dev.backprop.grader.numeric.Derivative.Smooth;
import dev.backprop.grader.numeric.Derivative.Unresolved;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NumericGradientTest {

    private static final Forward PRODUCT = Forward.smooth(x -> x[0] * x[1] * x[2]);
    private static final double[] AT = {0.5, -1.3, 2};
    private static final double[] TRUTH = {-2.6, 1, -0.65};

    private final NumericGradient gradient = NumericGradient.of(PRODUCT, AT);

    @Test
    void passes_a_correct_gradient() {
        Comparison comparison = gradient.compare(TRUTH, Ties.REDRAW);

        assertThat(comparison.verdict()).isEqualTo(Verdict.PASS);
        assertThat(comparison.tolerance()).isBetween(0.0, 1e-9);
    }

    @Test
    void passes_a_gradient_within_the_tolerance_and_fails_one_just_outside() {
        Derivative first = gradient.entries().get(0);
        double tolerance = 4 * first.errorBound() + 0x1p-41 * gradient.scale();

        assertThat(gradient.compare(new double[] {0, 1, -0.65}, Ties.REDRAW).tolerance())
                .isEqualTo(tolerance);
        assertThat(compareWithFirst(first.upper() + 0.99 * tolerance)).isEqualTo(Verdict.PASS);
        assertThat(compareWithFirst(first.upper() + 1.01 * tolerance)).isEqualTo(Verdict.FAIL);
        assertThat(compareWithFirst(first.lower() - 1.01 * tolerance)).isEqualTo(Verdict.FAIL);
    }

    private Verdict compareWithFirst(double value) {
        return gradient.compare(new double[] {value, 1, -0.65}, Ties.REDRAW).verdict();
    }

    @Test
    void reports_the_entry_with_the_largest_excess() {
        Comparison comparison = gradient.compare(new double[] {-2.7, 1.5, -0.65}, Ties.REDRAW);

        assertThat(comparison.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(comparison.index()).isEqualTo(1);
        assertThat(comparison.actual()).isEqualTo(1.5);
        assertThat(comparison.expected()).isEqualTo(gradient.entries().get(1));
    }

    @Test
    void fails_whatever_is_not_finite() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            Comparison comparison = gradient.compare(new double[] {9, 1, bad}, Ties.REDRAW);

            assertThat(comparison.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(comparison.index()).isEqualTo(2);
        }
    }

    @Test
    void fails_a_gradient_of_zeros() {
        assertThat(gradient.compare(new double[3], Ties.REDRAW).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void fails_single_precision() {
        double[] single = new double[3];
        Arrays.setAll(single, i -> (float) TRUTH[i]);

        assertThat(gradient.compare(single, Ties.REDRAW).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void refuses_a_gradient_of_another_length() {
        assertThatThrownBy(() -> gradient.compare(new double[2], Ties.REDRAW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 entries compared with a gradient of 3");
    }

    @Test
    void refuses_to_be_empty() {
        assertThatThrownBy(() -> new NumericGradient(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void passes_zeros_where_the_loss_is_flat_and_fails_anything_else() {
        LinearSvm svm = new LinearSvm(2, 1, 2, new double[] {1, 2}, new int[] {0, 0}, new double[] {3, -3}, 0);
        NumericGradient flat = NumericGradient.of(svm::loss, svm.weights());

        assertThat(flat.scale()).isZero();
        assertThat(flat.compare(new double[2], Ties.CONVEX).verdict()).isEqualTo(Verdict.PASS);
        assertThat(flat.compare(new double[] {0, 1e-9}, Ties.CONVEX).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void gives_no_verdict_where_the_gradient_is_too_small_to_see() {
        Forward faint = Forward.smooth(x -> 1000 + 1e-12 * x[0]);
        NumericGradient unclear = NumericGradient.of(faint, new double[] {0.3});

        for (double value : new double[] {0, 1e-12, 2e-12}) {
            assertThat(unclear.compare(new double[] {value}, Ties.REDRAW).verdict())
                    .isEqualTo(Verdict.INCONCLUSIVE);
        }
        assertThat(unclear.compare(new double[] {0.1}, Ties.REDRAW).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void still_fails_a_wrong_entry_beside_an_unresolved_one() {
        NumericGradient half =
                new NumericGradient(List.of(new Unresolved(Reason.KINK), new Smooth(1, 1e-12), new Smooth(2, 1e-12)));

        Comparison right = half.compare(new double[] {7, 1, 2}, Ties.CONVEX);
        assertThat(right.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(right.index()).isZero();
        assertThat(half.compare(new double[] {7, 1, 3}, Ties.CONVEX).index()).isEqualTo(2);
        assertThat(half.compare(new double[] {7, 1, 3}, Ties.CONVEX).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void points_at_the_first_entry_that_allows_no_verdict() {
        NumericGradient unclear = new NumericGradient(
                List.of(new Smooth(1, 1e-12), new Unresolved(Reason.KINK), new Unresolved(Reason.NOT_SETTLED)));

        Comparison comparison = unclear.compare(new double[] {1, 5, 6}, Ties.CONVEX);
        assertThat(comparison.index()).isEqualTo(1);
        assertThat(comparison.actual()).isEqualTo(5);
        assertThat(comparison.expected()).isEqualTo(new Unresolved(Reason.KINK));
        assertThat(comparison.tolerance()).isNaN();
    }

    @Test
    void accepts_every_subgradient_at_a_tie_of_a_convex_function() {
        NumericGradient tied =
                new NumericGradient(List.of(new Kinked(new Smooth(-1, 1e-12), new Smooth(2, 1e-12)), new Smooth(1, 0)));

        for (double subgradient : new double[] {-1, -0.3, 0, 2}) {
            assertThat(tied.compare(new double[] {subgradient, 1}, Ties.CONVEX).verdict())
                    .isEqualTo(Verdict.PASS);
        }
        for (double outside : new double[] {-1.00001, 2.00001}) {
            assertThat(tied.compare(new double[] {outside, 1}, Ties.CONVEX).verdict())
                    .isEqualTo(Verdict.FAIL);
        }
    }

    @Test
    void gives_no_verdict_at_a_tie_that_must_be_redrawn() {
        NumericGradient tied = new NumericGradient(List.of(new Kinked(new Smooth(-1, 0), new Smooth(2, 0))));

        assertThat(tied.compare(new double[] {17}, Ties.REDRAW).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void gives_no_verdict_at_a_tie_that_is_not_convex() {
        NumericGradient tied = new NumericGradient(List.of(new Kinked(new Smooth(2, 0), new Smooth(-1, 0))));

        assertThat(tied.compare(new double[] {0}, Ties.CONVEX).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void never_judges_a_correct_gradient_wrong() {
        SplittableRandom random = new SplittableRandom(11);
        int inconclusive = 0;
        for (int k = 0; k < 3000; k++) {
            LinearSvm svm = LinearSvm.random(
                    random,
                    random.nextInt(1, 12),
                    random.nextInt(1, 8),
                    random.nextInt(2, 7),
                    random.nextInt(3) * 0.15);
            Verdict verdict = NumericGradient.of(svm::loss, svm.weights())
                    .compare(svm.weightGradient(), Ties.CONVEX)
                    .verdict();
            assertThat(verdict).isNotEqualTo(Verdict.FAIL);
            inconclusive += verdict == Verdict.INCONCLUSIVE ? 1 : 0;
        }
        assertThat(inconclusive).isLessThan(30);
    }

    @Test
    void never_judges_a_correct_backward_pass_wrong() {
        SplittableRandom random = new SplittableRandom(12);
        int inconclusive = 0;
        for (int k = 0; k < 1000; k++) {
            SoftmaxNet net = SoftmaxNet.random(random, 6, 4, 7, 3, 0.1);
            for (int block = 0; block < 4; block++) {
                int from = net.bounds()[block];
                int to = net.bounds()[block + 1];
                Verdict verdict = NumericGradient.of(
                                net.block(from, to), Arrays.copyOfRange(net.parameters(), from, to))
                        .compare(Arrays.copyOfRange(net.gradient(), from, to), Ties.REDRAW)
                        .verdict();
                assertThat(verdict).isNotEqualTo(Verdict.FAIL);
                inconclusive += verdict == Verdict.INCONCLUSIVE ? 1 : 0;
            }
        }
        assertThat(inconclusive).isLessThan(40);
    }

    @Test
    void fails_a_scale_error_of_a_tenth_of_a_percent_and_a_leaky_mask() {
        SplittableRandom random = new SplittableRandom(13);
        for (int k = 0; k < 100; k++) {
            LinearSvm svm = LinearSvm.random(random, 6, 4, 5, 0.1);
            double[] scaled = svm.weightGradient();
            double[] leaky = svm.weightGradient();
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] *= 1.0009;
                leaky[i] += 1e-7;
            }
            NumericGradient numeric = NumericGradient.of(svm::loss, svm.weights());
            assertThat(numeric.compare(scaled, Ties.CONVEX).verdict()).isEqualTo(Verdict.FAIL);
            assertThat(numeric.compare(leaky, Ties.CONVEX).verdict()).isEqualTo(Verdict.FAIL);
        }
    }
}
