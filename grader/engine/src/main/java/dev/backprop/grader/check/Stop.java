package dev.backprop.grader.check;

import java.util.Optional;

/**
 * How a call ended that did not return a pass.
 *
 * @param fault what to say of the stage that it ended in, or, where that is not known, of every stage without a value
 * @param stage the stage whose value was being worked out, where that is known
 */
record Stop(Fault fault, Optional<String> stage) {

    Stop {
        fault = fault.in(stage);
    }

    /** A call that nothing is known of but its end. */
    static Stop unseen(Fault fault) {
        return new Stop(fault, Optional.empty());
    }
}
