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
    private final transient Supplier<Message> message;
    private final transient @Nullable Record input;
    private final transient @Nullable Mismatch mismatch;
    private final transient List<Upstream> upstream;
    private final transient Supplier<Optional<Whole>> whole;
    private final Kind kind;
    private final transient Optional<String> culprit;

    /** What stands behind a fault. */
    private enum Kind {
        /** A value, or an exception: another call costs next to nothing. */
        CHEAP,
        /** A call that ended its worker. */
        COSTLY,
        /** No call at all: the program is not called any more. */
        REPEATED
    }

    Fault(CheckStatus status, Message message) {
        this(status, () -> message, null, null, List.of(), Optional::empty, Kind.CHEAP, Optional.empty());
    }

    /**
     * The fault of a call that ended its worker, so that further ones are too dear to look for a smaller input.
     *
     * @param message asked for when the run is over: what other calls did belongs into it
     */
    static Fault costly(CheckStatus status, Supplier<Message> message) {
        return new Fault(status, message, null, null, List.of(), Optional::empty, Kind.COSTLY, Optional.empty());
    }

    private Fault(
            CheckStatus status,
            Supplier<Message> message,
            @Nullable Record input,
            @Nullable Mismatch mismatch,
            List<Upstream> upstream,
            Supplier<Optional<Whole>> whole,
            Kind kind,
            Optional<String> culprit) {
        super(status.name());
        this.status = status;
        this.message = message;
        this.input = input;
        this.mismatch = mismatch;
        this.upstream = upstream;
        this.whole = whole;
        this.kind = kind;
        this.culprit = culprit;
    }

    /** The same fault, found on {@code judged}. */
    Fault on(Record judged) {
        return new Fault(status, message, judged, mismatch, upstream, whole, kind, culprit);
    }

    /** The same fault with the entry that is out and what it was judged at. */
    Fault at(Mismatch entry, List<Upstream> given) {
        return new Fault(status, message, input, entry, given, whole, kind, culprit);
    }

    /** The same fault, of a call that broke off in a stage, where that is known. */
    Fault in(Optional<String> stage) {
        return new Fault(status, message, input, mismatch, upstream, whole, kind, stage);
    }

    /** The stage in which a call broke off, if that is what happened. */
    Optional<String> culprit() {
        return culprit;
    }

    /** The same fault of this value, which should be another. */
    Fault of(Entries yours, Expectation expectation) {
        // Worked out for the input that is shown alone: shrinking throws hundreds of these.
        return new Fault(status, message, input, mismatch, upstream, () -> Whole.of(yours, expectation), kind, culprit);
    }

    /** The same fault, shown where another one was found. */
    Fault shownAs(Fault found) {
        return new Fault(status, message, found.input, found.mismatch, found.upstream, found.whole, kind, culprit);
    }

    /** The same fault, repeated without calling the program again: it says nothing about the input at hand. */
    Fault repeated() {
        return new Fault(status, message, null, mismatch, upstream, Optional::empty, Kind.REPEATED, culprit);
    }

    boolean isRepeated() {
        return kind == Kind.REPEATED;
    }

    boolean isCostly() {
        return kind == Kind.COSTLY;
    }

    CheckStatus status() {
        return status;
    }

    Message words() {
        return message.get();
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
