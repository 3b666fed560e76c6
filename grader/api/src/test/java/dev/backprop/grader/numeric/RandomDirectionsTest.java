package dev.backprop.grader.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RandomDirectionsTest {

    private static final SoftmaxNet NET = SoftmaxNet.random(new SplittableRandom(41), 6, 60, 20, 4, 0.1);
    private static final int SIZE = 60 * 20;
    private static final Forward FIRST_WEIGHTS = NET.block(0, SIZE);
    private static final double[] AT = Arrays.copyOf(NET.parameters(), SIZE);

    private final double[] gradient = Arrays.copyOf(NET.gradient(), SIZE);

    private Comparison compare(long seed) {
        return GradientCheck.compare(gradient, FIRST_WEIGHTS, AT, Ties.REDRAW, seed);
    }

    @Test
    void pass_a_correct_gradient_whatever_the_seed() {
        for (long seed = 0; seed < 200; seed++) {
            Comparison comparison = compare(seed);

            assertThat(comparison.verdict()).isEqualTo(Verdict.PASS);
            assertThat(comparison.index()).isEqualTo(Comparison.NO_ENTRY);
        }
    }

    @Test
    void find_a_single_wrong_entry() {
        double scale = Rounding.largest(gradient);
        for (int wrong = 0; wrong < SIZE; wrong += 37) {
            double right = gradient[wrong];
            gradient[wrong] += 1e-6 * scale;
            Comparison comparison = compare(wrong);
            gradient[wrong] = right;

            assertThat(comparison.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(comparison.index()).isEqualTo(wrong);
            assertThat(comparison.actual()).isEqualTo(right + 1e-6 * scale);
            assertThat(Math.abs(comparison.expected().lower() - right))
                    .isLessThanOrEqualTo(comparison.expected().errorBound() + 1e-15);
        }
    }

    @Test
    void find_a_swap_of_two_entries() {
        for (int k = 0; k < 20; k++) {
            double[] swapped = gradient.clone();
            swapped[7 * k] = gradient[1100 - k];
            swapped[1100 - k] = gradient[7 * k];
            if (Math.abs(swapped[7 * k] - gradient[7 * k]) < 1e-6) {
                continue;
            }
            Comparison comparison = GradientCheck.compare(swapped, FIRST_WEIGHTS, AT, Ties.REDRAW, k);

            assertThat(comparison.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(comparison.index()).isIn(7 * k, 1100 - k);
        }
    }

    @Test
    void blame_an_entry_that_is_really_wrong_when_all_are() {
        Arrays.setAll(gradient, i -> 6 * gradient[i]);
        Comparison comparison = compare(5);

        assertThat(comparison.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(comparison.actual() / comparison.expected().lower()).isCloseTo(6, within(1e-6));
    }

    @Test
    void fail_a_forgotten_gradient_and_whatever_is_not_finite() {
        assertThat(GradientCheck.compare(new double[SIZE], FIRST_WEIGHTS, AT, Ties.REDRAW, 1)
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        gradient[1001] = Double.NaN;
        assertThat(compare(1).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(compare(1).index()).isEqualTo(1001);
    }

    @Test
    void fail_a_wrong_entry_of_any_size() {
        for (double wrong : new double[] {1e100, -1e300, Double.MAX_VALUE, Double.NEGATIVE_INFINITY}) {
            gradient[1001] = wrong;
            assertThat(compare(1).verdict()).as("%s", wrong).isEqualTo(Verdict.FAIL);
            assertThat(compare(1).index()).isEqualTo(1001);
        }
    }

    /** The first direction that a seed leads to, up to a positive factor. */
    private static double[] firstDirection(long seed) {
        List<double[]> points = new ArrayList<>();
        Forward recording = x -> {
            points.add(x.clone());
            return Evaluation.smooth(0, x);
        };
        GradientCheck.compare(new double[SIZE], recording, new double[SIZE], Ties.REDRAW, seed);
        return points.get(1);
    }

    @Test
    void have_both_signs_and_leave_no_entry_out() {
        double[] direction = firstDirection(1);
        double size = Rounding.norm(direction) / Math.sqrt(SIZE);

        assertThat(Arrays.stream(direction).filter(v -> v > 0).count()).isBetween(SIZE * 4L / 10, SIZE * 6L / 10);
        assertThat(Arrays.stream(direction)).allMatch(v -> Math.abs(v) > 0.099 * size);
        assertThat(Rounding.largest(direction)).isGreaterThan(2 * size);
    }

    @Test
    void fail_a_gradient_that_was_made_to_be_right_along_the_first() {
        double[] direction = firstDirection(1);
        gradient[10] += 1e-3 * direction[20];
        gradient[20] -= 1e-3 * direction[10];

        assertThat(compare(1).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(compare(1).index()).isIn(10, 20);
    }

    @Test
    void pass_a_correct_gradient_that_cancels_along_the_first() {
        double[] direction = firstDirection(1);
        Forward linear = Forward.smooth(x -> direction[20] * x[10] - direction[10] * x[20]);
        double[] slopes = new double[SIZE];
        slopes[10] = direction[20];
        slopes[20] = -direction[10];

        assertThat(GradientCheck.compare(slopes, linear, AT, Ties.REDRAW, 1).verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void blame_the_larger_of_two_errors() {
        double scale = Rounding.largest(gradient);
        gradient[100] += 1e-4 * scale;
        gradient[1000] += 1e-1 * scale;

        assertThat(compare(1).index()).isEqualTo(1000);
    }

    @Test
    void blame_no_entry_for_an_error_that_only_their_sum_shows() {
        double[] direction = firstDirection(1);
        double[] right = gradient.clone();
        double error = 1e-16;
        while (compare(1).verdict() == Verdict.PASS && error < 1) {
            error *= 1.1;
            double each = error;
            Arrays.setAll(gradient, i -> right[i] + Math.copySign(each, direction[i]));
        }

        assertThat(compare(1).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(compare(1).index()).isEqualTo(Comparison.NO_ENTRY);
    }

    @Test
    void depend_on_the_seed_alone() {
        assertThat(compare(3)).isEqualTo(compare(3));
        assertThat(compare(3)).isNotEqualTo(compare(4));
    }

    @Test
    void need_few_evaluations_whatever_the_size() {
        AtomicInteger evaluations = new AtomicInteger();
        Forward counting = x -> {
            evaluations.incrementAndGet();
            return FIRST_WEIGHTS.at(x);
        };
        GradientCheck.compare(gradient, counting, AT, Ties.REDRAW, 1);

        assertThat(evaluations.get()).isLessThan(30);
    }

    @Test
    void judge_the_weights_of_a_classifier_of_pictures() {
        LinearSvm svm = LinearSvm.random(new SplittableRandom(42), 5, 3072, 10, 0.1);
        double[] right = svm.weightGradient();
        double[] wrong = right.clone();
        wrong[20_000] += 1e-5 * Rounding.largest(right);

        Comparison passed = GradientCheck.compare(right, svm::loss, svm.weights(), Ties.CONVEX, 1);
        Comparison failed = GradientCheck.compare(wrong, svm::loss, svm.weights(), Ties.CONVEX, 1);
        assertThat(passed.verdict()).isEqualTo(Verdict.PASS);
        assertThat(failed.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(failed.index()).isEqualTo(20_000);
    }

    @Test
    void accept_a_subgradient_at_a_tie_of_a_convex_function_only() {
        // All weights are zero, so every score is, and the hinge |x| has its kink there.
        double[] slopes = LinearSvm.decimals(new SplittableRandom(43), 600, 1);
        Forward kinked = x -> {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += slopes[i] * x[i];
            }
            return new Evaluation(Math.max(0, sum), new double[] {sum}, new double[] {1e-15}, new double[] {sum}, 1);
        };
        double[] origin = new double[600];
        double[] half = Arrays.stream(slopes).map(s -> s / 2).toArray();
        double[] doubled = Arrays.stream(slopes).map(s -> s * 2).toArray();

        assertThat(GradientCheck.compare(half, kinked, origin, Ties.CONVEX, 1).verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(GradientCheck.compare(doubled, kinked, origin, Ties.CONVEX, 1)
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(GradientCheck.compare(half, kinked, origin, Ties.REDRAW, 1).verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void are_not_needed_for_a_small_gradient() {
        double[] x = {0.5, 2};
        Forward product = Forward.smooth(v -> v[0] * v[1]);

        Comparison comparison = GradientCheck.compare(new double[] {2, 0.6}, product, x, Ties.REDRAW, 1);
        assertThat(comparison.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(comparison.index()).isEqualTo(1);
    }

    @Test
    void refuse_a_gradient_of_another_length() {
        assertThatThrownBy(() -> GradientCheck.compare(new double[3], FIRST_WEIGHTS, AT, Ties.REDRAW, 1))
                .hasMessage("3 entries compared with a gradient of 1200");
    }
}
