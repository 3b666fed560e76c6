package dev.backprop.worker;

import dev.backprop.worker.wire.Answer;
import dev.backprop.worker.wire.ClassFile;
import dev.backprop.worker.wire.Outcome;
import dev.backprop.worker.wire.Request;
import dev.backprop.worker.wire.Signature;
import dev.backprop.worker.wire.SourceFile;
import dev.backprop.worker.wire.Value;
import java.util.List;
import java.util.Optional;

/**
 * The worker's own code in this JVM, which spares thousands of runs the way to another process. For our own folders only:
 * nothing is limited, and nothing keeps the code from harm.
 */
public final class InProcess {

    private final Programs programs;

    private InProcess(Programs programs) {
        this.programs = programs;
    }

    /**
     * Compiles the sources together.
     *
     * @throws IllegalArgumentException if they do not compile
     */
    public static List<ClassFile> compile(List<SourceFile> sources) {
        Answer answer = new Compiler().compile(sources);
        if (answer instanceof Answer.Compiled compiled) {
            return compiled.classes();
        }
        throw new IllegalArgumentException(answer.toString());
    }

    /**
     * Loads the classes anew, so that their static state starts afresh.
     *
     * @throws IllegalArgumentException if the method is not there
     */
    public static InProcess load(List<ClassFile> classes, Signature signature) {
        Programs programs = new Programs();
        Answer answer = programs.load(new Request.Load(0, classes, signature, Optional.empty()));
        if (answer instanceof Answer.Loaded) {
            return new InProcess(programs);
        }
        throw new IllegalArgumentException(answer.toString());
    }

    /** Calls the method on copies of the arguments; where it throws, once more in classes that record, as the grader asks for. */
    public Outcome call(List<Value> arguments) {
        Thread thread = Thread.currentThread();
        ClassLoader context = thread.getContextClassLoader();
        try {
            Outcome outcome = programs.get(0).call(arguments);
            return outcome instanceof Outcome.Returned
                    ? outcome
                    : programs.recorded(0)
                            .map(program -> program.call(arguments, partial -> {}))
                            .filter(again -> failsAlike(outcome, again))
                            .orElse(outcome);
        } finally {
            // The program was given its own; JUnit finds its services through that of the thread.
            thread.setContextClassLoader(context);
        }
    }

    private static boolean failsAlike(Outcome outcome, Outcome again) {
        return outcome instanceof Outcome.Threw threw
                ? again instanceof Outcome.Threw same && same.thrown().equals(threw.thrown())
                : outcome instanceof Outcome.StackOverflow && again instanceof Outcome.StackOverflow;
    }
}
