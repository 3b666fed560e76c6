package dev.backprop.grader.check;

import dev.backprop.worker.wire.Changed;
import dev.backprop.worker.wire.Value;
import java.util.List;
import java.util.Optional;

/** A loaded student's method, ready to be called with plain values. */
public interface StudentProgram {

    /**
     * Calls the method once, on fresh copies of the arguments.
     *
     * @throws Verdict.Thrown if nothing comes back: no pass, nor any part of one
     */
    Answer call(List<Value> arguments);

    /**
     * Calls the method once for each list of arguments, to save time where nothing goes wrong.
     *
     * @return an answer for each of the first lists, perhaps for none, or empty for a call that gave nothing
     */
    default List<Optional<Answer>> callAhead(List<List<Value>> arguments) {
        return List.of();
    }

    /**
     * Whether calls have cost their worker, so that few more will be made: inputs that are known beforehand are best run from
     * the smallest on, where what goes wrong is best shown.
     */
    default boolean hasTrouble() {
        return false;
    }

    /** The bytes that a call allocates for each of the first of these lists of arguments, perhaps for none. */
    default List<Long> allocated(List<List<Value>> arguments) {
        return List.of();
    }

    /** Whether a stage is left in the code as the stub has it, whatever else the code does. */
    default boolean leavesEmpty(String stage) {
        return false;
    }

    /**
     * What a call gave.
     *
     * @param pass the returned record, or null's value; where the call broke off, a record of the components that it had worked
     *     out by then
     * @param changedArguments the arguments that the call changed
     * @param stop how the call broke off, if it did
     */
    record Answer(Value pass, List<Changed> changedArguments, Optional<Stop> stop) {

        /** The answer of a call that returned. */
        public Answer(Value pass, List<Changed> changedArguments) {
            this(pass, changedArguments, Optional.empty());
        }
    }
}
