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
     * @throws Fault if no pass comes back
     */
    Answer call(List<Value> arguments);

    /**
     * Calls the method once for each list of arguments and returns one {@code double} component of each pass.
     *
     * @throws Fault if one of the calls gives no pass
     */
    double[] callMany(String component, List<List<Value>> arguments);

    /**
     * Calls the method once for each list of arguments, to save time where nothing goes wrong.
     *
     * @return an answer for each of the first lists, perhaps for none, or empty for a call that gave no pass
     */
    default List<Optional<Answer>> callAhead(List<List<Value>> arguments) {
        return List.of();
    }

    /**
     * What a call gave.
     *
     * @param pass the returned record, or null's value
     * @param changedArguments the arguments that the call changed
     */
    record Answer(Value pass, List<Changed> changedArguments) {}
}
