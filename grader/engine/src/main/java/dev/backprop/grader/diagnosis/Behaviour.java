package dev.backprop.grader.diagnosis;

import dev.backprop.grader.check.CheckMessages.ArgumentChanged;
import dev.backprop.grader.check.CheckMessages.NotRepeatable;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.check.Evidence;
import dev.backprop.grader.report.CheckStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Mistakes that are seen in how a program behaves from call to call, and not in one value. */
final class Behaviour {

    private static final String STATE = "state-between-calls";

    private static final String CHANGED = "argument-changed";

    /** The ids of what is seen in behaviour. */
    static final List<String> IDS = List.of(STATE, CHANGED);

    private Behaviour() {}

    static Optional<Set<String>> diagnose(CheckResult result) {
        if (result.status() != CheckStatus.FAILED) {
            return Optional.empty();
        }
        if (result.message().orElse(null) instanceof ArgumentChanged) {
            return Optional.of(Set.of(CHANGED));
        }
        if (result.message().orElse(null) instanceof NotRepeatable) {
            return Optional.of(Set.of(STATE));
        }
        return Optional.empty();
    }

    /** Whether the stage's values depend on the calls before: then no formula explains them. */
    static Optional<String> keptBetweenCalls(Evidence<?, ?> evidence) {
        return evidence.repetition().filter(Behaviour::remembers).map(repetition -> STATE);
    }

    /** Equal calls with unequal values, or unequal ones with equal values. */
    private static boolean remembers(Evidence.Repetition repetition) {
        boolean stale = !repetition.mayCoincide()
                && repetition.first().isFinite()
                && !repetition.first().isConstant()
                && repetition.other().areNearly(repetition.first());
        return stale || differs(repetition);
    }

    private static boolean differs(Evidence.Repetition repetition) {
        return !repetition.afterOther().areNearly(repetition.first())
                || !repetition.afterItself().areNearly(repetition.afterOther());
    }
}
