package dev.backprop.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A worker whose grader dies does not go on, whatever the student's code is doing. */
@Timeout(60)
@Tag("jdk")
class GraderDeathTest {

    @TempDir
    private Path folder;

    @Test
    void an_interrupted_grader_kills_its_worker_and_clears_up() throws Exception {
        Path directory = directoryOfWorkerThatEndsAfter(Process::destroy);

        assertThat(Files.exists(directory)).isFalse();
    }

    @Test
    void the_worker_of_a_killed_grader_ends_itself() throws Exception {
        directoryOfWorkerThatEndsAfter(Process::destroyForcibly);
    }

    @Test
    void a_jail_ends_with_its_grader() throws Exception {
        Jail jail = WorkingJail.get();
        // Root's temporary folders are for root only, and the jail is started by somebody else.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        Process grader = grader(JailedGrader.class);
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(grader.getInputStream(), StandardCharsets.UTF_8))) {
            String directory = out.readLine();
            assertThat(WorkingJail.processesWith(directory)).as(jail.mode()).isNotEmpty();

            grader.destroyForcibly();

            assertThat(WorkingJail.leftOver(directory)).isEmpty();
        } finally {
            grader.destroyForcibly();
        }
    }

    private Process grader(Class<?> main) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // A grader that is killed leaves its worker's directory behind, here for JUnit.
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private Path directoryOfWorkerThatEndsAfter(Consumer<Process> end) throws Exception {
        Process grader = grader(Grader.class);
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(grader.getInputStream(), StandardCharsets.UTF_8))) {
            long worker = Long.parseLong(out.readLine());
            Path directory = Path.of(out.readLine());
            assertThat(ProcessHandle.of(worker)).isPresent();
            assertThat(directory).isDirectory();

            end.accept(grader);

            grader.waitFor();
            while (ProcessHandle.of(worker).isPresent()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return directory;
        } finally {
            grader.destroyForcibly();
        }
    }

    /** Prints the name of its jailed worker's directory and then waits for an endless call. */
    static final class JailedGrader {

        private JailedGrader() {}

        public static void main(String[] arguments) throws IOException {
            Duration ever = Limits.standard().submissionWall();
            try (Sandbox sandbox = Sandbox.start(
                    JailChoice.named("bubblewrap"),
                    Limits.standard().withCall(ever, ever).withSubmission(ever, ever))) {
                PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
                Program program = Student.loaded(sandbox, "while (true) { y[0]++; }");
                out.println(JailedCodeTest.directoryOf(sandbox));
                program.call(Student.arguments(1));
            }
        }
    }

    /** Prints its worker's process id and directory and then waits for an endless call. */
    static final class Grader {

        private Grader() {}

        public static void main(String[] arguments) {
            Duration ever = Limits.standard().submissionWall();
            try (Sandbox sandbox = Sandbox.start(
                    new ProcessJail(), Limits.standard().withCall(ever, ever).withSubmission(ever, ever))) {
                Program program = Student.loaded(sandbox, """
                        while (f == 1) { y[0]++; }
                        System.out.print(ProcessHandle.current().pid() + "\\n" + System.getProperty("user.dir"));
                        return null;
                        """);
                program.call(Student.arguments(0));
                PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
                out.println(program.output().stdout());
                program.call(Student.arguments(1));
            }
        }
    }
}
