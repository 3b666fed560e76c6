package dev.backprop.assignments.gradientcheck;

import dev.backprop.grader.assignment.Described;
import dev.backprop.grader.message.ShortNumber;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The arguments of {@code LossTrial.run}: a loss as a sum of terms, and what is handed over beside it.
 *
 * @param kinds of each term, as in {@link TermLoss}
 * @param first the entry that each term depends on
 * @param second the other entry that it depends on, where it does on two
 * @param factors by which each term is multiplied
 * @param w where the gradient is checked
 * @param analytic the gradient that is checked
 * @param h the step of the differences
 * @param steps of which the best is asked for
 */
record CheckInput(
        int[] kinds,
        int[] first,
        int[] second,
        double[] factors,
        double[] w,
        double[] analytic,
        double h,
        double[] steps)
        implements Described {

    TermLoss loss() {
        return new TermLoss(kinds, first, second, factors);
    }

    /** The same with another step for forward, central and relativeError. */
    CheckInput withStep(double step) {
        return new CheckInput(kinds, first, second, factors, w, analytic, step, steps);
    }

    /** The same with another factor of the first term, so that what cancels in this loss does not in that. */
    CheckInput withAnotherLoss() {
        double[] others = factors.clone();
        others[0] *= 1.5;
        return new CheckInput(kinds, first, second, others, w, analytic, h, steps);
    }

    /** How often a straightforward program evaluates the loss: K + 1 times forward, 2K times central, 2K times for each of the steps. */
    int evaluations() {
        return w.length + 1 + 2 * w.length * (1 + steps.length);
    }

    @Override
    public List<String> description() {
        return List.of(
                "loss.at(w) = " + loss(),
                "w = " + list(w),
                "analytic = " + list(analytic),
                "h = " + ShortNumber.of(h),
                "steps = " + list(steps));
    }

    private static String list(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(ShortNumber::of).collect(Collectors.joining("  ", "[ ", " ]"));
    }
}
