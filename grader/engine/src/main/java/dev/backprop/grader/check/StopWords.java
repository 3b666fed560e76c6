package dev.backprop.grader.check;

import dev.backprop.grader.check.CheckMessages.CodeSpot;
import dev.backprop.grader.check.CheckMessages.EndedAt;
import dev.backprop.grader.check.CheckMessages.StillRunning;
import dev.backprop.grader.check.CheckMessages.ThrewAt;
import dev.backprop.grader.check.CheckMessages.TimedOut;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.sandbox.Limit;
import dev.backprop.grader.sandbox.Reply;
import dev.backprop.worker.wire.CodePlace;
import dev.backprop.worker.wire.Partial;
import dev.backprop.worker.wire.Value;
import java.util.List;
import java.util.Optional;

/** Puts into words how and where a call broke off. */
final class StopWords {

    private final SourceText source;
    private final CallRecord calls;

    StopWords(SourceText source, CallRecord calls) {
        this.source = source;
        this.calls = calls;
    }

    Fault fault(Reply.Failure failure, Partial partial, List<Value> arguments) {
        if (failure instanceof Reply.TimedOut late) {
            return Fault.costly(CheckStatus.TIMEOUT, () -> words(late, partial, arguments));
        }
        Message words = words(failure, partial);
        return SandboxedProgram.endsTheWorker(failure)
                ? Fault.costly(CheckStatus.ERROR, () -> words)
                : new Fault(CheckStatus.ERROR, words);
    }

    private Message words(Reply.TimedOut late, Partial partial, List<Value> arguments) {
        if (late.limit().isFinal()) {
            return FailureWords.of(late, source);
        }
        return new StillRunning(
                reach(partial),
                partial.stage(),
                partial.place().flatMap(this::spot),
                late.limit() == Limit.REQUEST_CPU ? TimedOut.Clock.CPU : TimedOut.Clock.WALL,
                late.allowed().toMillis() / 1000.0,
                calls.largest(arguments),
                calls.count(),
                calls.average().toNanos() / 1e9,
                calls.isUsual(arguments));
    }

    private Message words(Reply.Failure failure, Partial partial) {
        if (failure instanceof Reply.Threw threw) {
            String message = threw.thrown().message();
            return words(
                    failure,
                    partial,
                    threw.thrown().type(),
                    message == null ? "" : message,
                    threw.thrown().places());
        } else if (failure instanceof Reply.StackOverflow overflow) {
            return words(failure, partial, StackOverflowError.class.getName(), "", overflow.places());
        } else if (failure instanceof Reply.OutOfMemory) {
            return words(failure, partial, OutOfMemoryError.class.getName(), "", List.of());
        } else if (failure instanceof Reply.Ended) {
            return partial.place()
                    .flatMap(this::spot)
                    .<Message>map(spot -> new EndedAt(reach(partial), partial.stage(), spot, caller(partial, spot)))
                    .orElseGet(() -> FailureWords.of(failure, source));
        }
        return FailureWords.of(failure, source);
    }

    private Message words(
            Reply.Failure failure, Partial partial, String exception, String message, List<CodePlace> places) {
        Optional<CodeSpot> threw = partial.place().flatMap(this::spot);
        // Those of a class that the course gives say nothing.
        List<Partial.Operand> operands = threw.isPresent() ? partial.operands() : List.of();
        return threw.or(() -> places.stream()
                        .dropWhile(source::isOfCourse)
                        .limit(1)
                        .flatMap(place -> spot(place).stream())
                        .findFirst())
                .<Message>map(spot -> new ThrewAt(
                        reach(partial),
                        partial.stage(),
                        exception,
                        message,
                        spot,
                        caller(partial, spot),
                        operands.stream().map(StopWords::words).toList(),
                        ThrewAt.NextStep.of(exception, message)))
                .orElseGet(() -> FailureWords.of(failure, source));
    }

    private Optional<CodeSpot> caller(Partial partial, CodeSpot spot) {
        return partial.caller().flatMap(this::spot).filter(caller -> !caller.equals(spot));
    }

    private static ThrewAt.Reach reach(Partial partial) {
        return switch (partial.naming()) {
            case COMPUTES -> ThrewAt.Reach.IN;
            case BEFORE -> ThrewAt.Reach.BEFORE;
            case NONE ->
                partial.stages().stream().anyMatch(Partial.Stage::finished)
                        ? ThrewAt.Reach.SOMEWHERE
                        : ThrewAt.Reach.UNSEEN;
        };
    }

    private static String words(Partial.Operand operand) {
        return operand.rows() == 0
                ? operand.name() + " has length " + operand.columns()
                : operand.name() + " is " + operand.rows() + "×" + operand.columns();
    }

    /** Places come out of the student's process: only what is a line of the submission is shown. */
    private Optional<CodeSpot> spot(Partial.Place place) {
        return source.line(place.file(), place.className(), place.line())
                .map(text -> new CodeSpot(place.file(), place.line(), place.lastLine(), text));
    }

    private Optional<CodeSpot> spot(CodePlace place) {
        return source.line(place.file(), place.className(), place.line())
                .map(text -> new CodeSpot(place.file(), place.line(), place.line(), text));
    }
}
