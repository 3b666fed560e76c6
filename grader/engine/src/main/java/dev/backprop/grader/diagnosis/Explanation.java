package dev.backprop.grader.diagnosis;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.Repair;
import dev.backprop.grader.assignment.Substitute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One or two mistakes that may have led to a value.
 *
 * @param substitutes what is computed instead: none, one, or two that are told together
 * @param repairs what can be undone
 */
record Explanation<I extends Record, P extends Record>(List<Substitute<I, P>> substitutes, List<Repair<I, P>> repairs) {

    /** Whether the mistakes account for the value of an attempt to the last digits, so that nearly right is not enough. */
    boolean holdsExactly(Attempt<I, P> attempt) {
        return attempt.yours().isFinite() && holds(attempt, 0);
    }

    /** Whether the mistakes account for the value of an attempt. */
    boolean holds(Attempt<I, P> attempt) {
        return holds(attempt, Entries.NEARLY);
    }

    private boolean holds(Attempt<I, P> attempt, double near) {
        Entries value = attempt.yours();
        for (Repair<I, P> repair : repairs) {
            Entries before = value;
            Optional<Entries> repaired = asked(repair, () -> repair.repaired(before, attempt));
            if (repaired.isEmpty()) {
                return false;
            }
            value = repaired.get();
        }
        Optional<Expectation> expected = expected(attempt);
        return expected.isPresent() && accepts(expected.get(), value, attempt.yours(), near);
    }

    private Optional<Expectation> expected(Attempt<I, P> attempt) {
        return switch (substitutes.size()) {
            case 0 -> Optional.of(attempt.right());
            case 1 -> asked(substitutes.get(0), () -> substitutes.get(0).instead(attempt));
            default -> asked(substitutes.get(0), () -> substitutes.get(0).insteadWith(substitutes.get(1), attempt));
        };
    }

    private static <T> T asked(MistakeModel<?, ?> model, Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw new Failed(model.id(), e);
        }
    }

    /** A model threw something. */
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String mistake;
        private final RuntimeException thrown;

        Failed(String mistake, RuntimeException cause) {
            super("the model of " + mistake, cause);
            this.mistake = mistake;
            this.thrown = cause;
        }

        String mistake() {
            return mistake;
        }

        RuntimeException thrown() {
            return thrown;
        }
    }

    private static boolean accepts(Expectation expected, Entries value, Entries yours, double near) {
        if (!expected.isUnique() || !java.util.Arrays.equals(expected.shape(), value.shape())) {
            return false;
        }
        // What has no bound, such as a root within rounding of its pole, fits any value and explains none.
        boolean right = value.isFinite()
                && expected.magnitude().isFinite()
                && expected.judge(value).verdict() == Judgement.Verdict.RIGHT;
        // Undoing a mistake enlarges the rounding errors of the value that it was made in.
        return right || value.isWithin(near * Math.max(value.largest(), yours.largest()), expected.value());
    }

    /** Whether a value is right but for its last digits: no mistake of any size is to be seen in it. */
    static boolean isAlmostRight(Attempt<?, ?> attempt) {
        Entries right = attempt.right().value();
        Entries yours = attempt.yours();
        return yours.isWithin(4 * Entries.NEARLY * Math.max(right.largest(), yours.largest()), right);
    }

    /** The mistakes, what was computed before what was done to it. */
    List<MistakeModel<I, P>> mistakes() {
        List<MistakeModel<I, P>> mistakes = new ArrayList<>(substitutes);
        mistakes.addAll(repairs);
        return mistakes;
    }
}
