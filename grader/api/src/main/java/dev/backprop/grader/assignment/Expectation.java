package dev.backprop.grader.assignment;

import java.util.Arrays;
import java.util.Optional;
import org.apiguardian.api.API;

/** What a value must be, on one input: a trusted value with the bound of its own error. */
@API(status = API.Status.STABLE, since = "0.1")
public interface Expectation {

    /** The lengths of the axes of the trusted value, as in {@link Entries#shape}; found without finding the value. */
    default int[] shape() {
        return value().shape();
    }

    /**
     * The trusted value. Later stages go on from it where the student's own cannot be used.
     *
     * <p>Where it is not {@linkplain #isUnique unique} it is not to be used.
     */
    Entries value();

    /** Whether {@link #value()} is the only right value: not so at a tie. */
    default boolean isUnique() {
        return true;
    }

    /**
     * For each entry of {@link #value()} its absolute value, or what that would be if the terms of the entry did not cancel: an
     * upstream gradient that is a little off moves an entry by a part of this, and not of what is left of it.
     */
    default Entries magnitude() {
        Entries value = value();
        return value.with(Arrays.stream(value.data()).map(Math::abs).toArray());
    }

    /** What the rounding of any entry scales with: no sum of absolute terms behind one is larger. */
    default double size() {
        return magnitude().largest();
    }

    /**
     * The value as finite differences with a fixed step give it, for telling how a wrong one came about.
     *
     * @return empty where the value is not the gradient of a known function
     */
    default Optional<Expectation> approximated(FixedStep difference, double step) {
        return Optional.empty();
    }

    /**
     * Judges a value that has the shape of {@link #value()} and only finite entries (others never get here).
     *
     * @param yours the student's value
     */
    Judgement judge(Entries yours);

    /** Whether it leaves a choice at a tie that other values of the same call leave as well: see {@link #beside}. */
    default boolean leavesChoice() {
        return false;
    }

    /**
     * This expectation, if choices at ties have to explain another value of the same call as well: at a tie of a maximum, what is
     * left of the upstream gradient for one argument once the other has its own.
     *
     * @param other what that value must be
     * @param right that value, which is right by {@code other}
     * @return this, where both have no tie in common
     */
    default Expectation beside(Expectation other, Entries right) {
        return this;
    }
}
