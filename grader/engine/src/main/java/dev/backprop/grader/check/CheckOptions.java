package dev.backprop.grader.check;

import java.util.Optional;

/**
 * How to run the checks.
 *
 * @param seed where all randomness comes from: equal seeds give equal results
 * @param tries how many inputs each property draws, unless it says so itself; at least 1
 * @param only the one check to run, if not all
 */
public record CheckOptions(long seed, int tries, Optional<String> only) {

    /** How many inputs a property draws: enough that a feature of every seventh input is never missed. */
    public static final int DEFAULT_TRIES = 100;

    public CheckOptions {
        if (tries < 1) {
            throw new IllegalArgumentException("a property needs at least one try, not " + tries);
        }
    }
}
