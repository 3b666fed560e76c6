package dev.backprop.grader.circuit;

import org.apiguardian.api.API;

/**
 * Which numbers an input is drawn from.
 *
 * @param kind what they look like
 * @param digits for decimals, how many places
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Numbers(Kind kind, int digits) {

    /** What numbers look like. */
    public enum Kind {
        /** Any that the grader finds fit. */
        ANY,
        /** Decimals of few places. */
        DECIMALS,
        /** From 0 on. */
        NOT_NEGATIVE,
        /** Greater than 0. */
        POSITIVE,
        /** From 0 to 1. */
        FRACTION
    }

    public static final Numbers ANY = new Numbers(Kind.ANY, 0);
}
