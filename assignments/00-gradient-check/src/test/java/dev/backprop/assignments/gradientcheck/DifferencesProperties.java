package dev.backprop.assignments.gradientcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Judgement.Verdict;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Bounds hold for every way in which the formulas can be worked out, and for no other formula. */
@Domain(CheckInputs.class)
class DifferencesProperties {

    private static final int TRIES = 300;

    @Property(tries = TRIES)
    void other_ways_to_work_a_difference_out_are_right(@ForAll CheckInput input) {
        Differences differences = new Differences(input);
        double h = input.h();
        Interval central = differences.all(k -> differences.central(k, h));
        Interval forward = differences.all(k -> differences.forward(k, h));

        assertRight(central, input, k -> (above(input, k) - differences.moved(k, h - 2 * h)) * (0.5 / h));
        assertRight(
                central,
                input,
                k -> (loss(input, k, input.w()[k] + h) - loss(input, k, input.w()[k] + h - 2 * h)) / (2 * h));
        assertRight(central, input, k -> above(input, k) / (2 * h) - differences.moved(k, -h) / (2 * h));
        assertRight(
                central,
                input,
                k -> (above(input, k) - differences.moved(k, -h)) / ((input.w()[k] + h) - (input.w()[k] - h)));
        assertRight(central, input, k -> (backwards(input, k, h) - backwards(input, k, -h)) / (2 * h));
        assertRight(forward, input, k -> above(input, k) / h - differences.atW() / h);
        assertRight(forward, input, k -> (backwards(input, k, h) - backwards(input, k, 0)) / h);
    }

    @Property(tries = TRIES)
    void another_formula_is_right_nowhere_that_the_loss_bends(@ForAll CheckInput drawn) {
        int cube = 0;
        CheckInput input = new CheckInput(
                new int[] {TermLoss.CUBE},
                new int[] {cube},
                new int[] {cube},
                Arrays.copyOf(drawn.factors(), 1),
                drawn.w(),
                drawn.analytic(),
                drawn.h(),
                drawn.steps());
        Differences differences = new Differences(input);

        Interval central = differences.all(k -> differences.central(k, drawn.h()));
        double[] others = IntStream.range(0, input.w().length)
                .mapToDouble(k -> differences.forward(k, drawn.h()))
                .toArray();

        assertThat(central.judge(central.value().with(others)).verdict()).isEqualTo(Verdict.WRONG);
    }

    @Property(tries = TRIES)
    void the_largest_error_of_a_step_lies_between_its_bounds(@ForAll CheckInput input) {
        Differences differences = new Differences(input);
        for (double step : input.steps()) {
            double[] errors = IntStream.range(0, input.w().length)
                    .mapToDouble(k -> Differences.relativeError(
                            input.analytic()[k],
                            (loss(input, k, input.w()[k] + step) - loss(input, k, input.w()[k] + step - 2 * step))
                                    / (2 * step)))
                    .toArray();

            assertThat(Arrays.stream(errors).max().orElseThrow())
                    .isBetween(differences.lowestLargestError(step), differences.highestLargestError(step));
        }
    }

    private static void assertRight(Interval expected, CheckInput input, Differences.Formula formula) {
        double[] values =
                IntStream.range(0, input.w().length).mapToDouble(formula::at).toArray();

        assertThat(expected.judge(new Entries(new int[] {values.length}, values))
                        .verdict())
                .isEqualTo(Verdict.RIGHT);
    }

    private static double above(CheckInput input, int k) {
        return new Differences(input).moved(k, input.h());
    }

    private static double loss(CheckInput input, int k, double entry) {
        double[] w = input.w().clone();
        w[k] = entry;
        return input.loss().at(w);
    }

    /** The same terms, added up from the other end. */
    private static double backwards(CheckInput input, int k, double step) {
        double[] w = input.w().clone();
        w[k] += step;
        int[] order = IntStream.range(0, input.kinds().length)
                .boxed()
                .sorted(Collections.reverseOrder())
                .mapToInt(Integer::intValue)
                .toArray();
        return new TermLoss(
                        picked(input.kinds(), order),
                        picked(input.first(), order),
                        picked(input.second(), order),
                        Arrays.stream(order)
                                .mapToDouble(i -> input.factors()[i])
                                .toArray())
                .at(w);
    }

    private static int[] picked(int[] of, int[] order) {
        return Arrays.stream(order).map(i -> of[i]).toArray();
    }
}
