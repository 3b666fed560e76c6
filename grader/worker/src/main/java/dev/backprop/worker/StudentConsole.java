package dev.backprop.worker;

import dev.backprop.worker.wire.WorkerEnd;
import dev.backprop.worker.wire.WorkerMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The student's {@code System.in}, {@code System.out} and {@code System.err}. */
final class StudentConsole {

    private static final int NOBODY = -1;

    private final StudentStream out;
    private final StudentStream err;
    private int current = NOBODY;

    StudentConsole(WorkerEnd line) {
        out = new StudentStream(line, WorkerMessage.Stream.OUT);
        err = new StudentStream(line, WorkerMessage.Stream.ERR);
    }

    /** Sets the streams, whatever they have been set to. */
    void install() {
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(out, false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, false, StandardCharsets.UTF_8));
    }

    /** Counts what is printed from now on as that program's, and lets it find the streams as it expects them. */
    void attribute(int program) {
        if (program == current) {
            return;
        }
        current = program;
        install();
        out.attribute(program);
        err.attribute(program);
    }

    /** Whether what is printed from now on is thrown away. */
    void mute(boolean muted) {
        out.mute(muted);
        err.mute(muted);
    }

    /** Tells the grader how much has been dropped, if it does not know. */
    void settle() throws IOException {
        out.settle();
        err.settle();
    }
}
