package dev.backprop.grader.check;

import dev.backprop.grader.sandbox.Evaluations;
import dev.backprop.grader.sandbox.Program;
import dev.backprop.grader.sandbox.Reply;
import dev.backprop.worker.wire.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A student's program in the sandbox.
 *
 * <p>A call that ends its worker costs time, and the pass on its input is lost for every stage alike. After a few of them,
 * or one that did not end, nothing is gained by more: the program is not called again, and each further call ends as the
 * last one did.
 */
public final class SandboxedProgram implements StudentProgram {

    private static final int MOST_LOST_WORKERS = 3;

    /** A call that does not end is tried twice, and takes its whole limit each time. */
    private static final int TIMED_OUT = MOST_LOST_WORKERS;

    private final Program program;
    private final SubmittedLines lines;
    private int lostWorkers;
    private @Nullable Fault last;

    /** @param lines those of the sources that it was compiled from */
    public SandboxedProgram(Program program, SubmittedLines lines) {
        this.program = program;
        this.lines = lines;
    }

    @Override
    public Answer call(List<Value> arguments) {
        refuseIfHopeless();
        Reply reply = program.call(arguments);
        if (reply instanceof Reply.Returned returned) {
            return answer(returned);
        }
        throw fault((Reply.Failure) reply);
    }

    @Override
    public List<Optional<Answer>> callAhead(List<List<Value>> arguments) {
        return program.callWhileItLasts(arguments).stream()
                .map(reply -> reply instanceof Reply.Returned returned
                        ? Optional.of(answer(returned))
                        : Optional.<Answer>empty())
                .toList();
    }

    private static Answer answer(Reply.Returned returned) {
        return new Answer(returned.value(), returned.changedArguments());
    }

    @Override
    public double[] callMany(String component, List<List<Value>> arguments) {
        refuseIfHopeless();
        Evaluations evaluations = program.evaluate(component, arguments);
        if (evaluations instanceof Evaluations.Values values) {
            return values.values();
        }
        Reply reply = ((Evaluations.FailedAt) evaluations).reply();
        throw reply instanceof Reply.Failure failure
                ? fault(failure)
                : Faults.noPass(program.signature().methodName());
    }

    private void refuseIfHopeless() {
        Fault fault = last;
        if (fault != null && lostWorkers >= MOST_LOST_WORKERS) {
            throw fault.repeated();
        }
    }

    private Fault fault(Reply.Failure failure) {
        Fault fault = Faults.of(failure, lines);
        if (endsTheWorker(failure)) {
            lostWorkers += failure instanceof Reply.TimedOut ? TIMED_OUT : 1;
            last = fault;
        }
        return fault;
    }

    private static boolean endsTheWorker(Reply.Failure failure) {
        return failure instanceof Reply.TimedOut
                || failure instanceof Reply.Exited
                || failure instanceof Reply.Crashed
                || failure instanceof Reply.OutOfMemory
                || failure instanceof Reply.StackOverflow
                || failure instanceof Reply.ProtocolViolation
                || failure instanceof Reply.NoLongerLoads;
    }
}
