package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Mismatch;
import dev.backprop.grader.message.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
    private final transient Supplier<Optional<Whole>> whole;
    private final boolean repeated;

    Fault(CheckStatus status, Message message) {
        this(status, message, null, null, List.of(), Optional::empty, false);
    }

    private Fault(
            CheckStatus status,
            Message message,
            @Nullable Record input,
            @Nullable Mismatch mismatch,
            List<Upstream> upstream,
            Supplier<Optional<Whole>> whole,
            boolean repeated) {
        super(status.name());
        this.status = status;
        this.message = message;
        this.input = input;
        this.mismatch = mismatch;
        this.upstream = upstream;
        this.whole = whole;
        this.repeated = repeated;
    }

    /** The same fault, found on {@code judged}; a repeated one was found on none. */
    Fault on(Record judged) {
        return new Fault(status, message, repeated ? null : judged, mismatch, upstream, whole, repeated);
    }

    /** The same fault with the entry that is out and what it was judged at. */
    Fault at(Mismatch entry, List<Upstream> given) {
        return new Fault(status, message, input, entry, given, whole, repeated);
    }

    /** The same fault of this value, which should be another. */
    Fault of(Entries yours, Expectation expectation) {
        // Worked out for the input that is shown alone: shrinking throws hundreds of these.
        return new Fault(status, message, input, mismatch, upstream, () -> Whole.of(yours, expectation), repeated);
    }

    /** The same fault, shown where another one was found. */
    Fault shownAs(Fault found) {
        return new Fault(status, message, found.input, found.mismatch, found.upstream, found.whole, repeated);
    }

    /** The same fault, repeated without calling the program again: it says nothing about the input at hand. */
    Fault repeated() {
        return new Fault(status, message, null, mismatch, upstream, Optional::empty, true);
    }

    boolean isRepeated() {
        return repeated;
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

    Optional<Whole> whole() {
        return whole.get();
    }

    /** The stack tells nothing about the student's code, and shrinking throws hundreds of these. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
