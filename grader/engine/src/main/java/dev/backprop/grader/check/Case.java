package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.check.Verdict.Inconclusive.Reason;
import dev.backprop.worker.wire.Changed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One input with the student's pass on it, and what has been worked out about it.
 *
 * @param pass what is known of it; the other components are {@code null} or NaN
 * @param known the stages whose values are known: all, where the call returned
 * @param unsupported what stages hold instead of numbers; their components of the pass are {@code null}
 * @param stop how the call ended, where it did not return
 * @param changedArguments the arguments that the call changed
 * @param atOwn what each stage must be given the student's own values
 * @param trusted what each stage is at the inputs
 * @param judged what was found of each stage
 * @param numbers the student's own values, as far as they were asked for
 * @param usable whether other stages may go on from the student's own value of a stage
 */
record Case<I extends Record, P extends Record>(
        I input,
        P pass,
        Set<String> known,
        Map<String, String> unsupported,
        Optional<Stop> stop,
        List<Changed> changedArguments,
        Map<String, Expectation> atOwn,
        Map<String, Entries> trusted,
        Map<Stage<I, P>, Judged> judged,
        Map<String, Optional<Entries>> numbers,
        Map<String, Boolean> usable) {

    /**
     * What was found of a stage.
     *
     * @param settled which checks were known to be passed, or not, at that time
     */
    record Judged(Map<String, Boolean> settled, Verdict verdict) {}

    Case(
            I input,
            P pass,
            Set<String> known,
            Map<String, String> unsupported,
            Optional<Stop> stop,
            List<Changed> changedArguments) {
        this(
                input,
                pass,
                known,
                unsupported,
                stop,
                changedArguments,
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>());
    }

    /** The same case with other values of the student's. */
    Case<I, P> with(P otherPass) {
        return new Case<>(input, otherPass, known, unsupported, stop, changedArguments);
    }

    /** The student's own value of a stage; {@code null} where it is null, not known, or nothing like a value. */
    @Nullable
    Entries own(String stage) {
        return numbers.computeIfAbsent(
                        stage, name -> Optional.ofNullable(Entries.ofValue(Records.component(pass, name))))
                .orElse(null);
    }

    /** Whether the student's own value of a stage is known, be it null. */
    boolean knows(String stage) {
        return known.contains(stage);
    }

    /**
     * Fails unless the student's own value of a stage is known, and one.
     *
     * @throws Verdict.Thrown wrong if it holds no numbers, or if the call broke off in that stage, or nobody knows where;
     *     inconclusive if it broke off in another, or was ended where earlier ones had broken off
     */
    void require(String stage) {
        String found = unsupported.get(stage);
        if (found != null) {
            throw Faults.unsupported(stage, found).on(input).thrown();
        }
        if (stop.isEmpty() || knows(stage)) {
            return;
        }
        Fault fault = stop.get().fault();
        boolean isHere = fault.culprit().map(stage::equals).orElse(true);
        if (fault.isRepeated()) {
            // It has been said where it was seen.
            throw new Verdict.Inconclusive(isHere ? Reason.NOT_CALLED : Reason.NOT_REACHED, fault).thrown();
        }
        throw isHere
                ? fault.on(input).thrown()
                : new Verdict.Inconclusive(Reason.NOT_REACHED, fault.on(input)).thrown();
    }
}
