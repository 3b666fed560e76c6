package dev.backprop.grader.check;

import java.util.Optional;
import java.util.Set;

/**
 * How to run the checks.
 *
 * @param seed where all randomness comes from: equal seeds give equal results
 * @param tries how many inputs each property draws, unless it says so itself; at least 1
 * @param only the ids of the checks to run; empty: all
 */
public record CheckOptions(long seed, int tries, Set<String> only) {

    /** How many inputs a property draws: enough that a feature of every seventh input is never missed. */
    public static final int DEFAULT_TRIES = 100;

    public CheckOptions {
        only = Set.copyOf(only);
        if (tries < 1) {
            throw new IllegalArgumentException("a property needs at least one try, not " + tries);
        }
    }

    /** Options for one check, or for all. */
    public CheckOptions(long seed, int tries, Optional<String> only) {
        this(seed, tries, only.map(Set::of).orElseGet(Set::of));
    }

    /** The same for these checks alone, of which there is at least one. */
    public CheckOptions with(Set<String> some) {
        return new CheckOptions(seed, tries, some);
    }

    /** Whether the check is to run. */
    public boolean includes(String check) {
        return only.isEmpty() || only.contains(check);
    }
}
