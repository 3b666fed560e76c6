package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Mismatch;
import dev.backprop.grader.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown through a property where the student's program does not do what it must. jqwik shrinks towards the smallest
 * input that still throws it.
 */
final class Fault extends AssertionError {

    private static final long serialVersionUID = 1;

    private final CheckStatus status;
    private final transient Message message;
    private final transient @Nullable Record input;
    private final transient @Nullable Mismatch mismatch;
    private final transient List<Upstream> upstream;

    Fault(CheckStatus status, Message message) {
        this(status, message, null, null, List.of());
    }

    private Fault(
            CheckStatus status,
            Message message,
            @Nullable Record input,
            @Nullable Mismatch mismatch,
            List<Upstream> upstream) {
        super(status.name());
        this.status = status;
        this.message = message;
        this.input = input;
        this.mismatch = mismatch;
        this.upstream = upstream;
    }

    /** The same fault, found on {@code judged}. */
    Fault on(Record judged) {
        return new Fault(status, message, judged, mismatch, upstream);
    }

    /** The same fault with the entry that is out and what it was judged at. */
    Fault at(Mismatch entry, List<Upstream> given) {
        return new Fault(status, message, input, entry, given);
    }

    CheckStatus status() {
        return status;
    }

    Message words() {
        return message;
    }

    @Nullable
    Record input() {
        return input;
    }

    @Nullable
    Mismatch mismatch() {
        return mismatch;
    }

    List<Upstream> upstream() {
        return upstream;
    }

    /** The stack tells nothing about the student's code, and shrinking throws hundreds of these. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
