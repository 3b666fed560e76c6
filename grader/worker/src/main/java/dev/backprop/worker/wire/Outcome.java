package dev.backprop.worker.wire;

import java.util.List;

/** How one call of a student's method ended, where the worker lived to tell. */
public sealed interface Outcome {

    /**
     * The method returned.
     *
     * @param value a {@link Value.Composite}, or {@link Value.Null} if it returned {@code null}
     * @param changed the arguments that have other contents than before the call
     * @param singlePrecision the components whose matrices hold {@code float}s
     */
    record Returned(Value value, List<Changed> changed, List<String> singlePrecision) implements Outcome {}

    /**
     * The method threw.
     *
     * @param partial what a recorded call knows besides
     */
    record Threw(Thrown thrown, Partial partial) implements Outcome {}

    /**
     * The method called itself too deeply; these are the innermost of the student's lines.
     *
     * @param partial what a recorded call knows besides
     */
    record StackOverflow(List<CodePlace> places, Partial partial) implements Outcome {}

    /**
     * The method would have ended the process, and was kept from it, as only a recorded call is.
     *
     * @param places where, innermost first
     * @param partial what is known besides
     */
    record Ended(List<CodePlace> places, Partial partial) implements Outcome {}

    /** The result does not fit into a frame. */
    record TooLarge() implements Outcome {}
}
