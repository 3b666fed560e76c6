package dev.backprop.grader.sandbox;

/** One number of each result of many calls. */
public sealed interface Evaluations {

    /** All calls returned; their numbers, in the order of the calls. */
    record Values(double[] values) implements Evaluations {}

    /**
     * A call failed, and those after it were not tried.
     *
     * @param index the call, from 0
     * @param reply a {@link Reply.Failure}, or {@link Reply.Returned} if the method returned {@code null}
     */
    record FailedAt(int index, Reply reply) implements Evaluations {}
}
