package dev.backprop.grader.assignment;

import dev.backprop.grader.numeric.Comparison;
import dev.backprop.grader.numeric.Derivative;
import dev.backprop.grader.numeric.Verdict;
import java.util.function.Supplier;

/** Puts what the numeric package says of flat arrays into terms of a stage's entries. */
final class Comparisons {

    private Comparisons() {}

    static Judgement judgement(Comparison comparison, Entries shape) {
        return judgement(comparison.verdict(), () -> comparison, shape);
    }

    /** @param comparison asked for only when the entry that is to blame is shown */
    static Judgement judgement(Verdict verdict, Supplier<Comparison> comparison, Entries shape) {
        return switch (verdict) {
            case PASS -> Judgement.RIGHT;
            case INCONCLUSIVE -> Judgement.INCONCLUSIVE;
            case FAIL -> Judgement.wrong(() -> mismatch(comparison.get(), shape));
        };
    }

    private static Mismatch mismatch(Comparison comparison, Entries shape) {
        Derivative expected = comparison.expected();
        double nearest = Math.min(Math.max(comparison.actual(), low(expected)), high(expected));
        double[] oneSided = expected instanceof Derivative.Kinked kinked
                ? new double[] {kinked.lower(), kinked.upper()}
                : new double[0];
        boolean oneEntryIsToBlame = comparison.index() != Comparison.NO_ENTRY;
        return new Mismatch(
                oneEntryIsToBlame ? shape.index(comparison.index()) : new int[0],
                comparison.actual(),
                nearest,
                comparison.tolerance(),
                oneSided);
    }

    private static double low(Derivative derivative) {
        return Math.min(derivative.lower(), derivative.upper());
    }

    private static double high(Derivative derivative) {
        return Math.max(derivative.lower(), derivative.upper());
    }
}
