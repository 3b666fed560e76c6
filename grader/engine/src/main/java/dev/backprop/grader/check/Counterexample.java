package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Mismatch;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An input on which a check fails.
 *
 * @param input the arguments of the failing call
 * @param mismatch the entry that is furthest out, where a value was compared
 * @param whole all entries beside the right ones, where they can be read
 */
public record Counterexample(Record input, Optional<Mismatch> mismatch, Optional<Whole> whole) {

    /** Where a fault was found on an input. */
    static Optional<Counterexample> of(Fault fault) {
        return Optional.ofNullable(fault.input())
                .map(input -> new Counterexample(input, Optional.ofNullable(fault.mismatch()).map(Supplier::get), fault.whole()));
    }
}
