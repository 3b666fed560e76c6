package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.sandbox.PrintedOutput;
import dev.backprop.grader.sandbox.Program;
import dev.backprop.grader.sandbox.Reply;
import dev.backprop.worker.wire.Partial;
import dev.backprop.worker.wire.Value;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A student's program in the sandbox.
 *
 * <p>A call that ends its worker costs time: a worker's start, or its whole limit. One input that takes too long says nothing of
 * the others, so the program goes on being called, for half of the time; after a few such calls nothing is gained by more:
 * from then on calls end at the lines that they did not come out of, with what they have computed before. Where that costs a
 * worker too, or the lines are not known, the program is not called again.
 */
public final class SandboxedProgram implements StudentProgram {

    private static final int MOST_LOST_WORKERS = 4;

    /** A worker that was waited for in vain counts twice. */
    private static final int LATE = 2;

    private final Program program;
    private final SourceText source;
    private final CallRecord calls;
    /** Whether a frame of calls did not come back. */
    private boolean hasTrouble;

    private int lostWorkers;
    private boolean tookTooLong;
    /** Of the last call that ended its worker, and the lines that it did not come out of. */
    private @Nullable Stop last;

    private Optional<Partial.Place> lines = Optional.empty();
    private @Nullable Program ending;

    public SandboxedProgram(Program program, Exercise<?, ?> exercise, SourceText source) {
        this.program = program;
        this.source = source;
        this.calls = new CallRecord(exercise.input());
    }

    @Override
    public Answer call(List<Value> arguments) {
        if (isHopeless()) {
            return beforeTheEnd(arguments);
        }
        long start = System.nanoTime();
        Reply reply = patient().call(arguments);
        if (reply instanceof Reply.Returned returned) {
            calls.add(List.of(arguments), System.nanoTime() - start);
            return answer(returned);
        }
        return stopped(arguments, (Reply.Failure) reply);
    }

    @Override
    public List<Optional<Answer>> callAhead(List<List<Value>> arguments) {
        if (hasTrouble()) {
            return List.of();
        }
        long start = System.nanoTime();
        List<Reply> replies = program.callWhileItLasts(arguments);
        hasTrouble = replies.size() < arguments.size();
        calls.add(arguments.subList(0, replies.size()), System.nanoTime() - start);
        // What failed is called once more, alone, where more can be seen of it.
        return replies.stream()
                .map(reply -> reply instanceof Reply.Returned returned
                        ? Optional.of(answer(returned))
                        : Optional.<Answer>empty())
                .toList();
    }

    @Override
    public boolean hasTrouble() {
        return hasTrouble || tookTooLong || lostWorkers > 0;
    }

    @Override
    public List<Long> allocated(List<List<Value>> arguments) {
        return program.allocated(arguments);
    }

    @Override
    public boolean leavesEmpty(String stage) {
        return source.leavesEmpty(stage);
    }

    private Program patient() {
        return tookTooLong ? program.briefly() : program;
    }

    private static Answer answer(Reply.Returned returned) {
        return new Answer(returned.value(), returned.changedArguments());
    }

    private boolean isHopeless() {
        return last != null && lostWorkers >= MOST_LOST_WORKERS;
    }

    /** What a call has computed before the lines that others did not come out of; all that it returns if it does not come there. */
    private Answer beforeTheEnd(List<Value> arguments) {
        Stop stop = Objects.requireNonNull(last);
        Fault fault = stop.fault().repeated();
        if (ending == null) {
            ending = lines.filter(known -> stop.stage().isPresent())
                    .map(program::endingAt)
                    .orElseThrow(fault::thrown);
        }
        Reply reply = ending.call(arguments);
        if (reply instanceof Reply.Returned returned) {
            return answer(returned);
        }
        Partial partial = partial((Reply.Failure) reply);
        if (endsTheWorker((Reply.Failure) reply)) {
            ending = null;
            lines = Optional.empty();
            throw fault.thrown();
        }
        return new Answer(finished(partial), List.of(), Optional.of(new Stop(fault, stop.stage())));
    }

    private Answer stopped(List<Value> arguments, Reply.Failure failure) {
        Answer answer = answer(failure, arguments, source, calls);
        if (endsTheWorker(failure)) {
            count(failure);
            last = answer.stop().orElse(null);
            Partial partial = partial(failure);
            // A method that calls itself is best not begun.
            lines = failure instanceof Reply.StackOverflow ? partial.caller().or(partial::place) : partial.place();
        }
        return answer;
    }

    /** What is known of a call that failed: the values that it had computed, and what it failed of. */
    static Answer answer(Reply.Failure failure, List<Value> arguments, SourceText source, CallRecord calls) {
        Partial partial = partial(failure);
        Fault fault = new StopWords(source, calls).fault(failure, partial, arguments);
        Optional<String> stage =
                partial.naming() == Partial.Naming.NONE ? Optional.empty() : Optional.of(partial.stage());
        return new Answer(finished(partial), List.of(), Optional.of(new Stop(fault, stage)));
    }

    private void count(Reply.Failure failure) {
        if (!(failure instanceof Reply.TimedOut late)) {
            lostWorkers++;
        } else if (late.limit().isFinal()) {
            lostWorkers = MOST_LOST_WORKERS;
        } else if (tookTooLong) {
            lostWorkers += LATE;
        } else {
            tookTooLong = true;
        }
    }

    private static Value finished(Partial partial) {
        List<Partial.Stage> finished =
                partial.stages().stream().filter(Partial.Stage::finished).toList();
        return new Value.Composite(
                finished.stream().map(Partial.Stage::name).toList(),
                finished.stream().map(stage -> stage.value().orElseThrow()).toList());
    }

    private static Partial partial(Reply.Failure failure) {
        if (failure instanceof Reply.Threw threw) {
            return threw.partial();
        } else if (failure instanceof Reply.StackOverflow overflow) {
            return overflow.partial();
        } else if (failure instanceof Reply.OutOfMemory exhausted) {
            return exhausted.partial();
        } else if (failure instanceof Reply.Ended ended) {
            return ended.partial();
        }
        return failure instanceof Reply.TimedOut late ? late.partial() : Partial.nothing();
    }

    /** What a program prints when it is called with an input. */
    public static PrintedOutput printed(Program program, Record input) {
        return program.outputWith(Records.arguments(input));
    }

    static boolean endsTheWorker(Reply.Failure failure) {
        return !(failure instanceof Reply.Threw)
                && !(failure instanceof Reply.TooLarge)
                && !(failure instanceof Reply.Ended);
    }
}
