package dev.backprop.grader.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backprop.grader.numeric.Derivative.Kinked;
import dev.backprop.grader.numeric.Derivative.Reason;
import dev.backprop.grader.numeric.Derivative.Smooth;
import dev.backprop.grader.numeric.Derivative.Unresolved;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KinkTest {

    /** f(t) = relu(t − c) + t²/2, with the kink declared. */
    private static Forward reluAt(double c) {
        return x -> {
            double argument = x[0] - c;
            return new Evaluation(
                    Math.max(0, argument) + x[0] * x[0] / 2,
                    new double[] {argument},
                    new double[] {Evaluation.tieTolerance(x[0], c)},
                    x,
                    0);
        };
    }

    private static Derivative derivative(Forward forward, double x) {
        return NumericGradient.of(forward, new double[] {x}).entries().get(0);
    }

    @Test
    void keeps_clear_of_a_declared_kink_however_near() {
        for (double distance = 1; distance > 1e-8; distance /= 7) {
            assertNear(derivative(reluAt(0.3 - distance), 0.3), 1.3);
            assertNear(derivative(reluAt(0.3 + distance), 0.3), 0.3);
        }
    }

    private static void assertNear(Derivative derivative, double truth) {
        assertThat(derivative).isInstanceOf(Smooth.class);
        assertThat(derivative.lower()).isCloseTo(truth, within(derivative.errorBound()));
        assertThat(derivative.errorBound()).isLessThan(1e-5);
    }

    @Test
    void says_nothing_where_a_kink_leaves_no_room_for_a_step() {
        assertThat(derivative(reluAt(0.3 + 1e-14), 0.3)).isEqualTo(new Unresolved(Reason.STEP_TOO_SMALL));
        Forward nextDouble = x -> {
            double argument = x[0] - Math.nextUp(0.3);
            return new Evaluation(Math.max(0, argument), new double[] {argument}, new double[] {0}, x, 0);
        };
        assertThat(derivative(nextDouble, 0.3)).isEqualTo(new Unresolved(Reason.STEP_TOO_SMALL));
    }

    @Test
    void says_nothing_at_a_tie_with_another_kink_too_near() {
        Forward two = x -> {
            double far = x[0] - 0.3 - 1e-13;
            return new Evaluation(
                    Math.max(0, x[0] - 0.3) + Math.max(0, far),
                    new double[] {x[0] - 0.3, far},
                    new double[] {0, 0},
                    x,
                    0);
        };
        assertThat(derivative(two, 0.3)).isEqualTo(new Unresolved(Reason.STEP_TOO_SMALL));
    }

    @Test
    void says_nothing_at_a_tie_that_may_lie_as_far_away_as_the_step() {
        Forward blurred = x -> {
            double argument = 0.001 * (x[0] - 0.3001);
            return new Evaluation(Math.max(0, argument), new double[] {argument}, new double[] {1e-6}, x, 0);
        };
        assertThat(derivative(blurred, 0.3)).isEqualTo(new Unresolved(Reason.STEP_TOO_SMALL));
    }

    @Test
    void bounds_the_error_of_steps_past_a_power_of_two() {
        // Next to 2^20 the points ahead are rounded to a coarser grid than the point itself.
        Forward offset = x -> {
            double t = x[0] - 0x1p20;
            return new Evaluation(t, new double[0], new double[0], new double[] {t}, 2.2e4);
        };
        for (double at = 0x1p20 - 0.001, k = 0; k < 100; at = Math.nextUp(at), k++) {
            assertNear(derivative(offset, at), 1);
        }
    }

    @Test
    void reports_both_slopes_at_an_exact_tie() {
        Kinked kinked = (Kinked) derivative(reluAt(0.3), 0.3);

        assertThat(kinked.left().value()).isCloseTo(0.3, within(kinked.left().errorBound()));
        assertThat(kinked.right().value()).isCloseTo(1.3, within(kinked.right().errorBound()));
        assertThat(kinked.errorBound()).isLessThan(1e-10);
    }

    @Test
    void takes_a_kink_argument_within_rounding_of_zero_for_a_tie() {
        for (double offset : new double[] {Math.ulp(0.3), -Math.ulp(0.3)}) {
            Kinked kinked = (Kinked) derivative(reluAt(0.3 + offset), 0.3);

            assertThat(kinked.left().value())
                    .isCloseTo(0.3, within(kinked.left().errorBound()));
            assertThat(kinked.right().value())
                    .isCloseTo(1.3, within(kinked.right().errorBound()));
        }
    }

    @Test
    void finds_the_slopes_of_a_tie_beside_another_kink() {
        Forward two = x -> new Evaluation(
                Math.max(0, x[0]) + Math.max(0, x[0] - 0.001) + Math.max(0, -0.002 - x[0]),
                new double[] {x[0], x[0] - 0.001, -0.002 - x[0]},
                new double[] {0, 0, 0},
                x,
                0);
        Kinked kinked = (Kinked) derivative(two, 0);

        assertThat(kinked.left().value()).isCloseTo(0, within(kinked.left().errorBound()));
        assertThat(kinked.right().value()).isCloseTo(1, within(kinked.right().errorBound()));
        assertThat(kinked.errorBound()).isLessThan(1e-8);
    }

    @Test
    void a_tie_that_the_direction_leaves_alone_is_no_tie() {
        Forward forward =
                x -> new Evaluation(Math.max(0, x[0]) + x[1] * x[1], new double[] {x[0]}, new double[] {0}, x, 0);
        NumericGradient gradient = NumericGradient.of(forward, new double[] {0, 0.7});

        assertThat(gradient.entries().get(0)).isInstanceOf(Kinked.class);
        assertNear(gradient.entries().get(1), 1.4);
    }

    @Test
    void bounds_the_one_sided_slopes_of_curved_functions() {
        SplittableRandom random = new SplittableRandom(21);
        for (int k = 0; k < 3000; k++) {
            double a = random.nextDouble(-2, 2);
            double b = random.nextDouble(-2, 2);
            double size = random.nextInt(2) * random.nextDouble(1000);
            double at = Math.round(100 * random.nextDouble(-1, 1)) / 100.0;
            Forward forward = x -> {
                double t = x[0] - at;
                double value = size + (t < 0 ? Math.expm1(a * t) : Math.sin(b * t));
                return new Evaluation(value, new double[] {t}, new double[] {0}, new double[] {a * t, b * t, x[0]}, 1);
            };
            Kinked kinked = (Kinked) derivative(forward, at);

            assertThat(kinked.left().value()).isCloseTo(a, within(kinked.left().errorBound()));
            assertThat(kinked.right().value())
                    .isCloseTo(b, within(kinked.right().errorBound()));
            assertThat(kinked.errorBound()).isLessThan(1e-6);
        }
    }

    @Test
    void accepts_every_subgradient_of_a_tied_hinge_and_nothing_else() {
        // Scores 1, 0 and label 0: the margin argument is exactly 0.
        LinearSvm svm = new LinearSvm(1, 2, 2, new double[] {1, 0.5}, new int[] {0}, new double[] {1, 0, 0, 0}, 0.1);
        NumericGradient gradient = NumericGradient.of(svm::loss, svm.weights());
        double[] inactive = {0.2, 0, 0, 0};

        for (double part : new double[] {0, 0.25, 1}) {
            double[] subgradient = {0.2 - part, part, -part / 2, part / 2};
            assertThat(gradient.compare(subgradient, Ties.CONVEX).verdict()).isEqualTo(Verdict.PASS);
            double[] wrong = {0.2 - part, part, -part / 2, part / 2 + 0.6};
            assertThat(gradient.compare(wrong, Ties.CONVEX).verdict()).isEqualTo(Verdict.FAIL);
        }
        assertThat(gradient.compare(inactive, Ties.REDRAW).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void refuses_a_verdict_at_a_relu_tie_whose_slopes_agree() {
        // relu(t) − relu(−t) is t: slope 1 on both sides, while correct backpropagation gives 0.
        Forward line = x -> new Evaluation(
                Math.max(0, x[0]) - Math.max(0, -x[0]), new double[] {x[0], -x[0]}, new double[] {0, 0}, x, 0);
        NumericGradient gradient = NumericGradient.of(line, new double[] {0});

        for (double answer : new double[] {0, 1, 0.5}) {
            assertThat(gradient.compare(new double[] {answer}, Ties.REDRAW).verdict())
                    .isEqualTo(Verdict.INCONCLUSIVE);
        }
    }

    @Test
    void sees_kinks_of_a_second_layer_behind_those_of_the_first() {
        // The second argument is −0.5 + 10·relu(t − 0.1), so its kink is at 0.15; a look past 0.1 must not mislead.
        Forward deep = x -> {
            double first = x[0] - 0.1;
            double second = -0.5 + 10 * Math.max(0, first);
            return new Evaluation(
                    Math.max(0, second) + x[0],
                    new double[] {first, second},
                    new double[] {0, 0},
                    new double[] {second},
                    1);
        };
        for (double t = -0.2; t < 0.4; t += 0.013) {
            Derivative derivative = derivative(deep, t);
            assertThat(derivative).isInstanceOf(Smooth.class);
            assertThat(derivative.lower()).isCloseTo(t < 0.15 ? 1 : 11, within(derivative.errorBound()));
        }
    }

    @Test
    void looks_again_where_a_far_look_saw_dead_layers() {
        // Beyond 0.02 all is dead and flat; before, the kinks of the layers lie at 0.02, 0.002 and 0.0002.
        Forward dying = x -> {
            double first = 0.02 - x[0];
            double second = 50 * Math.max(0, first) - 0.9;
            double third = Math.max(0, second) - 0.09;
            return new Evaluation(
                    Math.max(0, third) + x[0],
                    new double[] {first, second, third},
                    new double[] {0, 0, 0},
                    new double[] {third / 50},
                    0);
        };
        assertNear(derivative(dying, 0), -49);
    }

    @Test
    void finds_an_undeclared_kink_at_the_very_point() {
        // Every central difference agrees on the mean slope here.
        for (double jump : new double[] {2, 1e-3, 1e-9}) {
            Forward hidden = Forward.smooth(x -> x[0] + jump * Math.abs(x[0] - 0.3));

            assertThat(derivative(hidden, 0.3)).isEqualTo(new Unresolved(Reason.KINK));
        }
    }

    @Test
    void gives_no_wrong_verdict_near_undeclared_kinks() {
        SplittableRandom random = new SplittableRandom(22);
        int resolved = 0;
        for (int k = 0; k < 50_000; k++) {
            double at = Math.round(100 * random.nextDouble(-1, 1)) / 100.0;
            double kink = at + Math.pow(10, random.nextDouble(-14, 0)) * (random.nextBoolean() ? 1 : -1);
            double jump = Math.pow(10, random.nextDouble(-5, 1));
            Forward hidden = Forward.smooth(x -> Math.sin(x[0]) + jump * Math.abs(x[0] - kink));
            double truth = Math.cos(at) + jump * Math.signum(at - kink);

            Verdict verdict = NumericGradient.of(hidden, new double[] {at})
                    .compare(new double[] {truth}, Ties.CONVEX)
                    .verdict();
            assertThat(verdict)
                    .as("kink at %s + %s, jump %s", at, kink - at, jump)
                    .isNotEqualTo(Verdict.FAIL);
            resolved += verdict == Verdict.PASS ? 1 : 0;
        }
        assertThat(resolved).isGreaterThan(3000);
    }

    @Test
    void does_not_take_noise_for_a_kink() {
        SplittableRandom random = new SplittableRandom(23);
        for (int k = 0; k < 10_000; k++) {
            double offset = random.nextDouble(1000);
            double at = Math.round(100 * random.nextDouble(-1, 1)) / 100.0;
            Forward noisy = Forward.smooth(x -> (offset + Math.cos(x[0])) - offset / 3);

            assertThat(derivative(noisy, at)).isInstanceOf(Smooth.class);
        }
    }

    @Test
    void says_nothing_where_the_function_is_not_finite() {
        assertThat(derivative(Forward.smooth(x -> Math.log(x[0])), 0)).isEqualTo(new Unresolved(Reason.NOT_FINITE));
        assertThat(derivative(Forward.smooth(x -> Math.log(x[0])), 0.01)).isEqualTo(new Unresolved(Reason.NOT_FINITE));
    }

    @Test
    void says_nothing_of_a_function_that_jumps() {
        assertThat(derivative(Forward.smooth(x -> x[0] > 0.301 ? 1 : 0), 0.3)).isInstanceOf(Unresolved.class);
    }

    @Test
    void refuses_evaluations_that_do_not_belong_together() {
        Forward growing = x -> Evaluation.smooth(x[0], new double[x[0] > 0.3 ? 2 : 1]);

        assertThatThrownBy(() -> derivative(growing, 0.3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Evaluation(0, new double[2], new double[1], new double[1], 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 kink arguments with 1 tolerances");
    }
}
