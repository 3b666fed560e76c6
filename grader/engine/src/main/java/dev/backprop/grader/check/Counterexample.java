package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Mismatch;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An input on which a check fails.
 *
 * @param input the arguments of the failing call
 * @param mismatch the entry that is furthest out, where a value was compared
 * @param given the student's own earlier values that the stage is judged at, in the order in which it reads them
 * @param whole all entries beside the right ones, where they can be read
 */
public record Counterexample(
        Record input, Optional<Mismatch> mismatch, Map<String, Entries> given, Optional<Whole> whole) {

    /** Where a fault was found on an input. */
    static Optional<Counterexample> of(Fault fault) {
        return Optional.ofNullable(fault.input())
                .map(input -> new Counterexample(
                        input, Optional.ofNullable(fault.mismatch()).map(Supplier::get), fault.given(), fault.whole()));
    }
}
