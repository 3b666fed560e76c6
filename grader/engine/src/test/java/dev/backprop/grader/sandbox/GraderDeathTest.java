package dev.backprop.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.worker.wire.Value;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A worker whose grader dies does not go on, whatever the student's code is doing. */
@Timeout(60)
class GraderDeathTest {

    @Test
    void an_interrupted_grader_kills_its_worker() throws Exception {
        assertWorkerEndsAfter(Process::destroy);
    }

    @Test
    void the_worker_of_a_killed_grader_ends_itself() throws Exception {
        assertWorkerEndsAfter(Process::destroyForcibly);
    }

    private static void assertWorkerEndsAfter(Consumer<Process> end) throws Exception {
        Process grader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Grader.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(grader.getInputStream(), StandardCharsets.UTF_8))) {
            long worker = Long.parseLong(out.readLine());
            assertThat(ProcessHandle.of(worker)).isPresent();

            end.accept(grader);

            while (ProcessHandle.of(worker).isPresent()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } finally {
            grader.destroyForcibly();
        }
    }

    /** Prints its worker's process id and then waits for an endless call. */
    static final class Grader {

        private Grader() {}

        public static void main(String[] arguments) {
            Limits limits = Limits.standard()
                    .withCall(
                            Limits.standard().submissionCpu(), Limits.standard().submissionWall());
            try (Sandbox sandbox = Sandbox.start(new ProcessJail(), limits)) {
                Program program = Student.loaded(
                        sandbox, "while (f == 1) { y[0]++; }\nreturn new Pass(A, ProcessHandle.current().pid());");
                Reply.Returned first = (Reply.Returned) program.call(Student.arguments(0));
                Value pid = ((Value.Composite) first.value()).values().get(1);
                PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
                out.println((long) ((Value.Real) pid).value());
                program.call(Student.arguments(1));
            }
        }
    }
}
