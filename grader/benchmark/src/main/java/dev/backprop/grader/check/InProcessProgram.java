package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.sandbox.Reply;
import dev.backprop.worker.InProcess;
import dev.backprop.worker.wire.ClassFile;
import dev.backprop.worker.wire.Outcome;
import dev.backprop.worker.wire.Signature;
import dev.backprop.worker.wire.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A trusted program in this JVM. It stands in this package because its faults are those of a sandboxed one. */
public final class InProcessProgram implements StudentProgram {

    private final Function<List<Value>, Outcome> program;
    private final CallRecord calls;

    /** A program whose static state is as fresh as that of a new worker. */
    public InProcessProgram(List<ClassFile> classes, Signature signature, Exercise<?, ?> exercise) {
        this(InProcess.load(classes, signature)::call, signature, exercise);
    }

    /**
     * A program that is called in a way of its own.
     *
     * @param program tells how a call with some arguments ended
     */
    public InProcessProgram(Function<List<Value>, Outcome> program, Signature signature, Exercise<?, ?> exercise) {
        this.program = program;
        calls = new CallRecord(exercise.input());
    }

    @Override
    public Answer call(List<Value> arguments) {
        Outcome outcome = program.apply(arguments);
        if (outcome instanceof Outcome.Returned returned) {
            return new Answer(returned.value(), returned.changed());
        }
        return SandboxedProgram.answer(failure(outcome), arguments, SourceText.NONE, calls);
    }

    /** In the order of a sandboxed one, which decides what a program that keeps values from one call to the next gives. */
    @Override
    public List<Optional<Answer>> callAhead(List<List<Value>> arguments) {
        return arguments.stream().map(this::answerIfAny).toList();
    }

    private Optional<Answer> answerIfAny(List<Value> arguments) {
        try {
            return Optional.of(call(arguments));
        } catch (Verdict.Thrown nothing) {
            return Optional.empty();
        }
    }

    private static Reply.Failure failure(Outcome outcome) {
        if (outcome instanceof Outcome.Threw threw) {
            return new Reply.Threw(threw.thrown(), threw.partial());
        } else if (outcome instanceof Outcome.StackOverflow overflow) {
            return new Reply.StackOverflow(overflow.places(), overflow.partial());
        }
        return new Reply.TooLarge();
    }
}
