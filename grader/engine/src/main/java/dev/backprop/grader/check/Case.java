package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.worker.wire.Changed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One input with the student's pass on it, and what has been worked out about it.
 *
 * @param changedArguments the arguments that the call changed
 * @param atOwn what each stage must be given the student's own values
 * @param trusted what each stage is at the inputs
 */
record Case<I extends Record, P extends Record>(
        I input, P pass, List<Changed> changedArguments, Map<String, Expectation> atOwn, Map<String, Entries> trusted) {

    Case(I input, P pass, List<Changed> changedArguments) {
        this(input, pass, changedArguments, new HashMap<>(), new HashMap<>());
    }

    /** The student's own value of a stage, or {@code null}. */
    @Nullable
    Entries own(String stage) {
        return Entries.ofValue(Records.component(pass, stage));
    }
}
