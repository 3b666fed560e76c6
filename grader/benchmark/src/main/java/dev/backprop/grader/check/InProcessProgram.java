package dev.backprop.grader.check;

import dev.backprop.grader.sandbox.Reply;
import dev.backprop.worker.InProcess;
import dev.backprop.worker.wire.ClassFile;
import dev.backprop.worker.wire.Outcome;
import dev.backprop.worker.wire.Signature;
import dev.backprop.worker.wire.Value;
import java.util.List;
import java.util.function.Function;

/** A trusted program in this JVM. It stands in this package because its faults are those of a sandboxed one. */
public final class InProcessProgram implements StudentProgram {

    private final Function<List<Value>, Outcome> program;
    private final String method;

    /** A program whose static state is as fresh as that of a new worker. */
    public InProcessProgram(List<ClassFile> classes, Signature signature) {
        this(InProcess.load(classes, signature)::call, signature);
    }

    /**
     * A program that is called in a way of its own.
     *
     * @param program tells how a call with some arguments ended
     */
    public InProcessProgram(Function<List<Value>, Outcome> program, Signature signature) {
        this.program = program;
        method = signature.methodName();
    }

    @Override
    public Answer call(List<Value> arguments) {
        Outcome outcome = program.apply(arguments);
        if (outcome instanceof Outcome.Returned returned) {
            return new Answer(returned.value(), returned.changed());
        }
        throw new Fault(CheckStatus.ERROR, FailureWords.of(failure(outcome), SourceText.NONE)).thrown();
    }

    @Override
    public double[] callMany(String component, List<List<Value>> arguments) {
        return arguments.stream()
                .mapToDouble(each -> number(component, call(each).pass()))
                .toArray();
    }

    private double number(String component, Value pass) {
        if (pass instanceof Value.Composite composite
                && composite.values().get(composite.names().indexOf(component)) instanceof Value.Real real) {
            return real.value();
        }
        throw Faults.noPass(method).thrown();
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
