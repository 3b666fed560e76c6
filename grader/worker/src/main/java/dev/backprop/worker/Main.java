package dev.backprop.worker;

import dev.backprop.worker.wire.Answer;
import dev.backprop.worker.wire.Exhausted;
import dev.backprop.worker.wire.FrameTooLargeException;
import dev.backprop.worker.wire.Outcome;
import dev.backprop.worker.wire.Request;
import dev.backprop.worker.wire.WorkerEnd;
import dev.backprop.worker.wire.WorkerMessage;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers the grader's requests, one after the other, until the grader hangs up. */
public final class Main {

    private static final int BUFFER = 1 << 16;

    private final WorkerEnd line;
    private final StudentConsole console;
    private final Compiler compiler = new Compiler();
    private final Programs programs = new Programs();

    Main(WorkerEnd line) {
        this.line = line;
        this.console = new StudentConsole(line);
    }

    /** Serves on the standard streams, which the student's code never sees: it gets others. */
    public static void main(String[] arguments) throws IOException {
        Main.class.getModule().addReads(ClassLoader.getSystemClassLoader().getUnnamedModule());
        if (arguments.length == 1) {
            // Returns, for only a Java that ends of itself writes its archive.
            Training.run();
            return;
        }
        int status = 1;
        try {
            WorkerEnd line = new WorkerEnd(
                    new BufferedInputStream(new FileInputStream(FileDescriptor.in), BUFFER),
                    new FileOutputStream(FileDescriptor.out));
            OrphanWatch.start();
            ExitWatch.install(line);
            new Main(line).serve();
        } catch (EOFException hungUp) {
            status = 0;
        } catch (IOException broken) {
            status = 2;
        } finally {
            // Neither threads nor shutdown hooks of the student's keep the worker alive.
            Runtime.getRuntime().halt(status);
        }
    }

    /** Serves until the line breaks; never returns otherwise. */
    void serve() throws IOException {
        console.install();
        line.send(new WorkerMessage.Ready());
        while (true) {
            WorkerEnd.Numbered next = line.receive();
            try {
                Answer answer = answer(next);
                programs.mend();
                console.settle();
                if (Threads.areTooMany()) {
                    line.send(new WorkerMessage.Spent());
                }
                send(next.sequence(), answer);
            } catch (OutOfMemoryError exhausted) {
                line.sendOutOfMemory(next.sequence(), Exhausted.of(exhausted));
            }
            // A student who interrupts this thread interrupts nothing but the student's own call.
            Thread.interrupted();
        }
    }

    private Answer answer(WorkerEnd.Numbered numbered) {
        Request request = numbered.request();
        if (request instanceof Request.Call call) {
            console.attribute(call.program());
            return new Answer.Called(
                    call.recorded()
                            ? mutely(() -> recorded(numbered.sequence(), call))
                            : programs.get(call.program()).call(call.arguments()));
        }
        if (request instanceof Request.CallMany many) {
            console.attribute(many.program());
            return programs.get(many.program()).callMany(many.argumentLists());
        }
        if (request instanceof Request.Measure measure) {
            Program program = programs.get(measure.program());
            return new Answer.Measured(mutely(() -> Allocation.of(program, measure.argumentLists())));
        }
        if (request instanceof Request.Load load) {
            console.attribute(load.program());
            return programs.load(load);
        }
        return compiler.compile(((Request.Compile) request).sources());
    }

    /** What the program prints, it has printed in the call that made somebody ask for this. */
    private <T> T mutely(Supplier<T> asked) {
        console.mute(true);
        try {
            return asked.get();
        } finally {
            console.mute(false);
        }
    }

    /** As the program itself would answer, where it cannot be recorded. */
    private Outcome recorded(int sequence, Request.Call call) {
        Optional<RecordedProgram> program = programs.recorded(call.program());
        return program.isPresent()
                ? program.get()
                        .call(call.arguments(), partial -> line.send(new WorkerMessage.Lingering(sequence, partial)))
                : programs.get(call.program()).call(call.arguments());
    }

    private void send(int sequence, Answer answer) throws IOException {
        try {
            line.send(new WorkerMessage.Answered(sequence, answer));
        } catch (FrameTooLargeException e) {
            send(sequence, smaller(answer));
        }
    }

    /** What can be said in the place of an answer that does not fit into a frame. */
    private static Answer smaller(Answer answer) {
        if (answer instanceof Answer.CalledMany many) {
            List<Outcome> outcomes = many.outcomes();
            return new Answer.CalledMany(
                    outcomes.size() > 1 ? outcomes.subList(0, outcomes.size() / 2) : List.of(new Outcome.TooLarge()));
        }
        if (answer instanceof Answer.Called) {
            return new Answer.Called(new Outcome.TooLarge());
        }
        if (answer instanceof Answer.Compiled) {
            return new Answer.CompilerFailed("the compiled classes are too large");
        }
        throw new IllegalStateException("too large for a frame: " + answer.getClass());
    }
}
