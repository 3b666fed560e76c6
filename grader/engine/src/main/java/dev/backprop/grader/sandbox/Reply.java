package dev.backprop.grader.sandbox;

import dev.backprop.worker.wire.CodePlace;
import dev.backprop.worker.wire.Exhausted;
import dev.backprop.worker.wire.LoadProblem;
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
     * @param value a {@link Value.Composite} of the components that the signature names, or {@link Value.Null} if the method
     *     returned {@code null}
     * @param changedArguments the arguments, counted from 0, that the method changed
     * @param singlePrecision the components whose matrices hold {@code float}s: real data of the student's, but never exact
     */
    record Returned(Value value, List<Integer> changedArguments, List<String> singlePrecision) implements Reply {
        public Returned {
            changedArguments = List.copyOf(changedArguments);
            singlePrecision = List.copyOf(singlePrecision);
        }
    }

    /** The method gave no result. */
    sealed interface Failure extends Reply {}

    /** The method threw an exception. */
    record Threw(Thrown thrown) implements Failure {}

    /** The method called itself too deeply; these are the innermost of the student's lines. */
    record StackOverflow(List<CodePlace> places) implements Failure {
        public StackOverflow {
            places = List.copyOf(places);
        }
    }

    /** The method needed more of something than there is. */
    record OutOfMemory(Exhausted exhausted) implements Failure {}

    /** A component of the result holds this instead of real numbers. */
    record Unsupported(String component, String found) implements Failure {}

    /** The result is too large to be looked at: more than two million numbers. */
    record TooLarge() implements Failure {}

    /** The method did not end in time; where the limit is one request's, it was tried twice. */
    record TimedOut(Limit limit, Duration allowed) implements Failure {}

    /** The code called {@code System.exit}, from these lines, innermost first; none if it could not be seen. */
    record Exited(List<CodePlace> places) implements Failure {
        public Exited {
            places = List.copyOf(places);
        }
    }

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
