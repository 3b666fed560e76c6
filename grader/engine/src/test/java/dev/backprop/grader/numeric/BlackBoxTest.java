package dev.backprop.grader.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.numeric.Derivative.Reason;
import dev.backprop.grader.numeric.Derivative.Smooth;
import dev.backprop.grader.numeric.Derivative.Unresolved;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class BlackBoxTest {

    private final List<Integer> rounds = new ArrayList<>();

    private BatchFunction batched(ToDoubleFunction<double[]> function) {
        return points -> {
            rounds.add(points.size());
            return points.stream().mapToDouble(function).toArray();
        };
    }

    private NumericGradient gradient(ToDoubleFunction<double[]> function, double... x) {
        return NumericGradient.ofBlackBox(batched(function), x, 1);
    }

    @Test
    void asks_once_for_all_coordinates_of_a_smooth_function() {
        NumericGradient gradient = gradient(x -> Math.exp(x[0]) * x[1] + x[2], 0.5, -2, 7);

        assertThat(rounds).containsExactly(1 + 3 * 6);
        assertThat(gradient.compare(new double[] {-2 * Math.exp(0.5), Math.exp(0.5), 1}, Ties.REDRAW)
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void asks_again_with_shorter_steps_only_for_coordinates_that_show_a_kink() {
        NumericGradient gradient = gradient(x -> Math.max(0, x[0] - 0.499) + x[1] * x[1], 0.5, 2);

        assertThat(rounds).containsExactly(13, 7, 7);
        assertThat(gradient.compare(new double[] {1, 4}, Ties.REDRAW).verdict()).isEqualTo(Verdict.PASS);
        assertThat(gradient.compare(new double[] {0, 4}, Ties.REDRAW).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void gives_up_on_an_exact_kink_after_three_more_rounds() {
        NumericGradient gradient = gradient(x -> Math.abs(x[0]) + x[1], 0, 2);

        assertThat(rounds).hasSize(4);
        assertThat(gradient.entries().get(0)).isEqualTo(new Unresolved(Reason.KINK));
        assertThat(gradient.compare(new double[] {0, 1}, Ties.CONVEX).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(gradient.compare(new double[] {0, 2}, Ties.CONVEX).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void does_not_ask_again_where_there_are_no_numbers() {
        NumericGradient gradient = gradient(x -> Math.log(x[0]), 0.01);

        assertThat(rounds).hasSize(1);
        assertThat(gradient.entries()).containsExactly(new Unresolved(Reason.NOT_FINITE));
    }

    @Test
    void takes_shorter_steps_for_faster_functions() {
        NumericGradient gradient =
                NumericGradient.ofBlackBox(batched(x -> Math.sin(300 * x[0])), new double[] {0.4}, 300);

        assertThat(rounds).hasSize(1);
        assertThat(gradient.compare(new double[] {300 * Math.cos(120)}, Ties.REDRAW)
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void expects_the_rounding_of_large_arguments_in_a_small_value() {
        SplittableRandom random = new SplittableRandom(53);
        for (int k = 0; k < 1000; k++) {
            double at = random.nextDouble(1e5, 1e6);
            Smooth smooth =
                    (Smooth) gradient(x -> x[0] / 3 * 3 - at, at).entries().get(0);

            assertThat(Math.abs(smooth.value() - 1)).isLessThanOrEqualTo(smooth.errorBound());
        }
    }

    @Test
    void bounds_its_error_on_hinge_losses_of_which_it_knows_nothing() {
        SplittableRandom random = new SplittableRandom(51);
        int resolved = 0;
        int unresolved = 0;
        while (resolved < 20_000) {
            LinearSvm svm =
                    LinearSvm.random(random, random.nextInt(1, 12), random.nextInt(1, 8), random.nextInt(2, 7), 0.15);
            double[] scores = svm.scores();
            double[] truth = svm.scoreGradient();
            NumericGradient gradient =
                    NumericGradient.ofBlackBox(batched(s -> svm.dataLoss(s).value()), scores, 1);
            assertThat(gradient.compare(truth, Ties.REDRAW).verdict()).isNotEqualTo(Verdict.FAIL);
            for (int i = 0; i < truth.length; i++) {
                if (gradient.entries().get(i) instanceof Smooth smooth) {
                    assertThat(Math.abs(smooth.value() - truth[i])).isLessThanOrEqualTo(smooth.errorBound());
                    resolved++;
                } else {
                    unresolved++;
                }
            }
        }
        assertThat(unresolved).isLessThan(resolved / 100);
    }

    @Test
    void never_rejects_a_correct_gradient_of_a_regularised_hinge_loss() {
        SplittableRandom random = new SplittableRandom(52);
        int passed = 0;
        for (int k = 0; k < 500; k++) {
            LinearSvm svm = LinearSvm.random(random, 5, 4, 3, 0.15);
            Verdict verdict = NumericGradient.ofBlackBox(
                            batched(w -> svm.loss(w).value()), svm.weights(), 4)
                    .compare(svm.weightGradient(), Ties.REDRAW)
                    .verdict();
            assertThat(verdict).isNotEqualTo(Verdict.FAIL);
            passed += verdict == Verdict.PASS ? 1 : 0;
        }
        assertThat(passed).isGreaterThan(475);
    }

    @Test
    void refuses_an_answer_of_another_length() {
        assertThatThrownBy(() -> NumericGradient.ofBlackBox(points -> new double[2], new double[] {1}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 values for 7 points");
    }
}
