package dev.backprop.grader.check;

import dev.backprop.grader.check.CheckMessages.NotRun;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Upstream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the judge says of a value on an input, and what a property's search comes to in the end. */
sealed interface Verdict {

    /**
     * Right, and why.
     *
     * @param upstream the earlier values that it is right at
     * @param explainedBy the stage whose being wrong explains that the value is not the usual one
     */
    record Right(List<Upstream> upstream, Optional<String> explainedBy) implements Verdict {}

    record Wrong(Fault fault) implements Verdict {}

    /** Neither: another input is drawn. */
    record Inconclusive(Reason reason, @Nullable Fault fault) implements Verdict {

        /** A kink is too near, or rounding too coarse. */
        static final Inconclusive AT_A_TIE = new Inconclusive(Reason.TIE, null);

        /** Own values before it leave no number that it could be. */
        static final Inconclusive NO_NUMBER = new Inconclusive(
                Reason.NOT_REACHED, new Fault(CheckStatus.NOT_RUN, new NotRun(NotRun.Reason.NO_NUMBER)));

        /** Why an input allows no verdict; the last two have a fault. */
        enum Reason {
            TIE,
            /** The program broke off before it came to the value in question, or to numbers: the fault says how. */
            NOT_REACHED,
            /** The program is not called any more: the fault says how the last call ended, and nothing about the input at hand. */
            NOT_CALLED
        }

        /** The same as an exception. */
        Thrown thrown() {
            return new Thrown(this);
        }
    }

    /** The verdict that a judgement returns, or throws. */
    static Verdict of(Supplier<Verdict> judgement) {
        try {
            return judgement.get();
        } catch (Thrown thrown) {
            return thrown.verdict();
        }
    }

    /** Whether the program broke off before the value in question, or left no number for it. */
    default boolean isNotReached() {
        return this instanceof Inconclusive undecided && undecided.reason() == Inconclusive.Reason.NOT_REACHED;
    }

    /** Returns only if this is {@link Right}. */
    default void orThrow() {
        if (!(this instanceof Right)) {
            throw new Thrown(this);
        }
    }

    /**
     * A verdict that is thrown through what an assignment's author writes: a property, a measure, a rule. jqwik shrinks towards
     * the smallest input that still throws one.
     */
    final class Thrown extends AssertionError {

        private static final long serialVersionUID = 1;

        private final transient Verdict verdict;

        Thrown(Verdict verdict) {
            this.verdict = verdict;
        }

        Verdict verdict() {
            return verdict;
        }

        /** The stack tells nothing about the student's code, and shrinking throws hundreds of these. */
        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
