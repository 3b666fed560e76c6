package dev.backprop.grader.check;

import dev.backprop.grader.check.CheckMessages.ClassesDoNotLink;
import dev.backprop.grader.check.CheckMessages.Crashed;
import dev.backprop.grader.check.CheckMessages.Exited;
import dev.backprop.grader.check.CheckMessages.OutOfMemory;
import dev.backprop.grader.check.CheckMessages.OutOfOtherMemory;
import dev.backprop.grader.check.CheckMessages.OutOfThreads;
import dev.backprop.grader.check.CheckMessages.ProtocolViolated;
import dev.backprop.grader.check.CheckMessages.ResultTooLarge;
import dev.backprop.grader.check.CheckMessages.StackOverflowed;
import dev.backprop.grader.check.CheckMessages.SubmissionTooSlow;
import dev.backprop.grader.check.CheckMessages.Threw;
import dev.backprop.grader.check.CheckMessages.TimedOut;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.sandbox.Limit;
import dev.backprop.grader.sandbox.Reply;
import dev.backprop.worker.wire.CodePlace;
import dev.backprop.worker.wire.Exhausted;
import dev.backprop.worker.wire.Thrown;
import java.util.List;

/** Puts into words how a student's code failed to give a value. */
public final class FailureWords {

    /** The heap that a worker's JVM may use. */
    static final int HEAP_MEGABYTES = 256;

    private FailureWords() {}

    /** What to tell the student. */
    public static Message of(Reply.Failure failure, SourceText lines) {
        if (failure instanceof Reply.Threw threw) {
            return of(threw.thrown(), lines);
        } else if (failure instanceof Reply.StackOverflow overflow) {
            return new StackOverflowed(frames(lines.among(overflow.places())));
        } else if (failure instanceof Reply.OutOfMemory none) {
            return of(none.exhausted());
        } else if (failure instanceof Reply.TooLarge) {
            return new ResultTooLarge();
        } else if (failure instanceof Reply.TimedOut late) {
            return of(late);
        } else if (failure instanceof Reply.Exited exited) {
            return new Exited(frames(lines.among(exited.places())));
        } else if (failure instanceof Reply.Ended ended) {
            return new Exited(frames(lines.among(ended.places())));
        } else if (failure instanceof Reply.Crashed crashed) {
            return new Crashed(crashed.exitCode());
        } else if (failure instanceof Reply.NoLongerLoads) {
            return new ClassesDoNotLink("they loaded once, and the second time they did not");
        }
        return new ProtocolViolated();
    }

    private static Message of(Exhausted exhausted) {
        return switch (exhausted) {
            case HEAP -> new OutOfMemory(HEAP_MEGABYTES);
            case THREADS -> new OutOfThreads();
            case OTHER_MEMORY -> new OutOfOtherMemory();
        };
    }

    /** What to tell the student of an exception. */
    public static Message of(Thrown thrown, SourceText lines) {
        String message = thrown.message();
        return new Threw(thrown.type(), message == null ? "" : message, frames(lines.among(thrown.places())));
    }

    private static Message of(Reply.TimedOut late) {
        double seconds = late.allowed().toMillis() / 1000.0;
        return late.limit().isFinal()
                ? new SubmissionTooSlow(seconds)
                : new TimedOut(seconds, late.limit() == Limit.REQUEST_CPU ? TimedOut.Clock.CPU : TimedOut.Clock.WALL);
    }

    private static List<String> frames(List<CodePlace> places) {
        return places.stream()
                .map(place -> place.file() + ":" + place.line() + " in " + place.method())
                .toList();
    }
}
