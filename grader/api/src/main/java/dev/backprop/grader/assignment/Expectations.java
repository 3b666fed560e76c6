package dev.backprop.grader.assignment;

import org.apiguardian.api.API;
import org.ejml.simple.SimpleMatrix;

/** The ways to say what a stage must be; made to be imported statically. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Expectations {

    private Expectations() {}

    /** Equal to {@code expected} within the rounding of numbers as large as its own largest entry. */
    public static Expectation equalTo(SimpleMatrix expected) {
        return NearValue.withinRounding(Entries.of(expected), expected.elementMaxAbs());
    }

    /**
     * Equal to {@code expected} within the rounding of its terms.
     *
     * @param terms of the same shape: for each entry, the sum of the absolute values that are added up to it. Needed
     *     where large terms may cancel
     */
    public static Expectation equalTo(SimpleMatrix expected, SimpleMatrix terms) {
        return NearValue.withinRounding(Entries.of(expected), terms.elementMaxAbs());
    }

    /**
     * Equal to {@code expected} within the rounding of its terms.
     *
     * @param terms at least as large as any entry's sum of absolute terms
     */
    public static Expectation equalTo(SimpleMatrix expected, double terms) {
        return NearValue.withinRounding(Entries.of(expected), terms);
    }

    /** Equal to {@code expected} within its rounding. */
    public static Expectation equalTo(double expected) {
        return equalTo(expected, expected);
    }

    /**
     * Equal to {@code expected} within the rounding of its terms.
     *
     * @param terms the sum of the absolute values that are added up to it
     */
    public static Expectation equalTo(double expected, double terms) {
        return NearValue.withinRounding(Entries.of(expected), Math.abs(terms));
    }

    /** Equal to {@code expected} within the rounding of numbers as large as its own largest entry. */
    public static Expectation equalTo(double[] expected) {
        Entries entries = Entries.of(expected);
        return NearValue.withinRounding(entries, entries.largest());
    }

    /**
     * Equal to {@code expected} within the rounding of its terms.
     *
     * @param terms at least as large as any entry's sum of absolute terms
     */
    public static Expectation equalTo(double[] expected, double terms) {
        return NearValue.withinRounding(Entries.of(expected), terms);
    }

    /** Equal to {@code expected} in every entry, and of its shape, within {@code bound}. */
    public static Expectation within(double bound, Entries expected) {
        return new NearValue(expected, bound);
    }
}
