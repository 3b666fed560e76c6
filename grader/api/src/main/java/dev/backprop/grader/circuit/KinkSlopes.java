package dev.backprop.grader.circuit;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * How far open each entry of a kink is: 1 where the first side of a maximum is taken, 0 where the other is.
 *
 * @param atTies by entry, where rounding cannot tell the sides apart, from 0 to 1; {@code null} for 0
 * @param forced by entry, wherever it is; {@code null} to go by the real part
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record KinkSlopes(double @Nullable [] atTies, double @Nullable [] forced) {

    public static final KinkSlopes PLAIN = new KinkSlopes(null, null);

    /**
     * How far open an entry is.
     *
     * @param first whether the real part is on the first side
     */
    public double open(int entry, boolean first, boolean tie) {
        if (forced != null) {
            return forced[entry];
        } else if (tie) {
            return atTies == null ? 0 : atTies[entry];
        }
        return first ? 1 : 0;
    }

    public boolean isFree(boolean tie) {
        return tie && forced == null;
    }
}
