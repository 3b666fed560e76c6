package dev.backprop.worker;

import dev.backprop.worker.wire.WorkerEnd;
import dev.backprop.worker.wire.WorkerMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The student's {@code System.in}, {@code System.out} and {@code System.err}. */
final class StudentConsole {

    private final StudentStream out;
    private final StudentStream err;

    StudentConsole(WorkerEnd line) {
        out = new StudentStream(line, WorkerMessage.Stream.OUT);
        err = new StudentStream(line, WorkerMessage.Stream.ERR);
    }

    void install() {
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(out, false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, false, StandardCharsets.UTF_8));
    }

    /** Counts what is printed from now on as that program's. */
    void attribute(int program) {
        out.attribute(program);
        err.attribute(program);
    }

    /** Tells the grader how much has been dropped, if it does not know. */
    void settle() throws IOException {
        out.settle();
        err.settle();
    }
}
