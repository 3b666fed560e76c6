package dev.backprop.grader.circuit;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * An operation on complex numbers at fixed real parts: how imaginary parts go through it. They are kept divided by {@link
 * Operation#STEP}, so the map is linear.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Linearised {

    /**
     * The entries of the result that entries of an argument can move. An operation that says this copes with lanes that hold a part of
     * the entries; to one that does not, all are handed over, and all are asked for.
     */
    default Optional<Span> reach(int argument, Span entries) {
        return Optional.empty();
    }

    /** Adds to {@code out} what the tangents of one argument move the result by. */
    void tangents(int argument, Lanes in, Lanes out);

    /**
     * The same for magnitudes: what rounding errors scale with, for an input of magnitude 1 and every kink open. The map is linear, and none
     * of its coefficients is negative.
     */
    void magnitudes(int argument, Lanes in, Lanes out);

    /**
     * Roundings that a tangent of one argument meets here, those of the values that it is multiplied with included. Of a sum only the terms
     * count that the magnitudes which have come here were in, so this is asked after them.
     */
    double roundings(int argument);

    /** Entries of the result at which the slope is free. */
    default int[] ties() {
        return new int[0];
    }

    /** Whether some tangent of an argument comes to an entry of the result. Asked for ties alone. */
    default boolean reaches(int argument, int entry, Lanes in) {
        return false;
    }
}
