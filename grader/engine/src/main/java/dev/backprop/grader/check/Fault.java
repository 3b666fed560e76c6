package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Mismatch;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Upstream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the student's program does not do what it must.
 *
 * @param message asked for when the run is over: what other calls did may belong into it
 * @param input on which it was found, if on any
 * @param mismatch the entry that is out, where a value was compared; looked for only in what is shown
 * @param upstream what the value was judged at
 * @param given the student's own values among these
 * @param wholeValue the value beside the right one, worked out for the input that is shown alone: shrinking finds hundreds
 *     of these
 * @param culprit the stage in which a call broke off, if that is what happened
 */
record Fault(
        CheckStatus status,
        Supplier<Message> message,
        @Nullable Record input,
        @Nullable Supplier<Mismatch> mismatch,
        List<Upstream> upstream,
        Map<String, Entries> given,
        Supplier<Optional<Whole>> wholeValue,
        Kind kind,
        Optional<String> culprit) {

    /** What stands behind a fault. */
    enum Kind {
        /** A value, or an exception: another call costs next to nothing. */
        CHEAP,
        /** A call that ended its worker. */
        COSTLY,
        /** No call at all: the program is not called any more. */
        REPEATED
    }

    Fault(CheckStatus status, Message message) {
        this(status, () -> message);
    }

    Fault(CheckStatus status, Supplier<Message> message) {
        this(status, message, Kind.CHEAP);
    }

    private Fault(CheckStatus status, Supplier<Message> message, Kind kind) {
        this(status, message, null, null, List.of(), Map.of(), Optional::empty, kind, Optional.empty());
    }

    /** The fault of a call that ended its worker, so that further ones are too dear to look for a smaller input. */
    static Fault costly(CheckStatus status, Supplier<Message> message) {
        return new Fault(status, message, Kind.COSTLY);
    }

    /** The verdict that this is, as an exception. */
    Verdict.Thrown thrown() {
        return new Verdict.Thrown(new Verdict.Wrong(this));
    }

    /** The same fault, found on {@code judged}. */
    Fault on(Record judged) {
        return new Fault(status, message, judged, mismatch, upstream, given, wholeValue, kind, culprit);
    }

    /** The same fault with the entry that is out and what it was judged at. */
    Fault at(Supplier<Mismatch> entry, List<Upstream> judgedWith) {
        return new Fault(status, message, input, entry, judgedWith, given, wholeValue, kind, culprit);
    }

    /** The same fault, of a call that broke off in a stage, where that is known. */
    Fault in(Optional<String> stage) {
        return new Fault(status, message, input, mismatch, upstream, given, wholeValue, kind, stage);
    }

    /** The same fault of a value that was judged at these of the student's own. */
    Fault given(Map<String, Entries> own) {
        return new Fault(status, message, input, mismatch, upstream, own, wholeValue, kind, culprit);
    }

    /** The same fault of this value, which should be another. */
    Fault of(Entries yours, Expectation expectation) {
        return new Fault(
                status, message, input, mismatch, upstream, given, () -> Whole.of(yours, expectation), kind, culprit);
    }

    /** The same fault, shown where another one was found. */
    Fault shownAs(Fault found) {
        return new Fault(
                status,
                message,
                found.input,
                found.mismatch,
                found.upstream,
                found.given,
                found.wholeValue,
                kind,
                culprit);
    }

    /** The same fault, repeated without calling the program again: it says nothing about the input at hand. */
    Fault repeated() {
        return new Fault(status, message, null, mismatch, upstream, given, Optional::empty, Kind.REPEATED, culprit);
    }

    boolean isRepeated() {
        return kind == Kind.REPEATED;
    }

    boolean isCostly() {
        return kind == Kind.COSTLY;
    }

    Message words() {
        return message.get();
    }

    Optional<Whole> whole() {
        return wholeValue.get();
    }
}
