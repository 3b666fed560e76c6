package dev.backprop.grader.sandbox;

import dev.backprop.worker.wire.Changed;
import dev.backprop.worker.wire.CodePlace;
import dev.backprop.worker.wire.Exhausted;
import dev.backprop.worker.wire.LoadProblem;
import dev.backprop.worker.wire.Partial;
import dev.backprop.worker.wire.Thrown;
import dev.backprop.worker.wire.Value;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** How one call of a student's method ended. */
public sealed interface Reply {

    /**
     * The method returned.
     *
     * @param value a {@link Value.Composite} of the components that the signature names, of which each may be a
     *     {@link Value.Unsupported}, or {@link Value.Null} if the method
     *     returned {@code null}
     * @param changedArguments the arguments that the method changed
     * @param singlePrecision the components whose matrices hold {@code float}s: real data of the student's, but never exact
     */
    record Returned(Value value, List<Changed> changedArguments, List<String> singlePrecision) implements Reply {}

    /** The method gave no result. */
    sealed interface Failure extends Reply {}

    /**
     * The method threw an exception.
     *
     * @param partial what had been computed before, as far as it could be recorded
     */
    record Threw(Thrown thrown, Partial partial) implements Failure {}

    /**
     * The method called itself too deeply; these are the innermost of the student's lines.
     *
     * @param partial what had been computed before, as far as it could be recorded
     */
    record StackOverflow(List<CodePlace> places, Partial partial) implements Failure {}

    /**
     * The method needed more of something than there is.
     *
     * @param partial what had been computed before, as far as it could be recorded
     */
    record OutOfMemory(Exhausted exhausted, Partial partial) implements Failure {

        /** Nothing is known but what there is no more of. */
        OutOfMemory(Exhausted exhausted) {
            this(exhausted, Partial.nothing());
        }
    }

    /** The result is too large to be looked at: more than two million numbers. */
    record TooLarge() implements Failure {}

    /**
     * The method did not end in time; where the limit is one request's, it was tried twice.
     *
     * @param partial what had been computed by then and where it hung, as far as that could be recorded
     */
    record TimedOut(Limit limit, Duration allowed, Partial partial) implements Failure {

        /** Nothing is known but the limit. */
        TimedOut(Limit limit, Duration allowed) {
            this(limit, allowed, Partial.nothing());
        }

        TimedOut with(Partial known) {
            return new TimedOut(limit, allowed, known);
        }

        /** The same, of a call that was given a little more than these limits, to be recorded. */
        TimedOut within(CallLimits usual) {
            return new TimedOut(limit, limit == Limit.REQUEST_CPU ? usual.cpu() : usual.wall(), partial);
        }
    }

    /** The code called {@code System.exit}, from these lines, innermost first; none if it could not be seen. */
    record Exited(List<CodePlace> places) implements Failure {}

    /**
     * The code would have ended its process here, and was kept from it, so that it can be said what it had computed.
     *
     * @param places the lines that did it, innermost first
     * @param partial what had been computed before, as far as it could be recorded
     */
    record Ended(List<CodePlace> places, Partial partial) implements Failure {}

    /**
     * The worker ended without a word.
     *
     * @param exitCode empty if it went silent and had to be killed
     * @param stderr what the Java virtual machine said, cut where it is very long
     */
    record Crashed(OptionalInt exitCode, String stderr) implements Failure {}

    /** The worker sent what no worker sends: the student's code wrote to its streams. */
    record ProtocolViolation(String what) implements Failure {}

    /** The worker had to be replaced, and the classes, which could be loaded before, now cannot. */
    record NoLongerLoads(LoadProblem problem) implements Failure {}
}
