package dev.backprop.grader.sandbox;

import static dev.backprop.grader.sandbox.Student.ARGUMENTS;
import static dev.backprop.grader.sandbox.Student.SCALE;
import static dev.backprop.grader.sandbox.Student.arguments;
import static dev.backprop.grader.sandbox.Student.loaded;
import static dev.backprop.grader.sandbox.Student.scaled;
import static dev.backprop.grader.sandbox.Student.withoutRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.backprop.worker.wire.CodePlace;
import dev.backprop.worker.wire.Partial;
import dev.backprop.worker.wire.SourceFile;
import dev.backprop.worker.wire.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What code can do that ends, or ought to end, its worker. After each of it the next call goes as ever. */
@Timeout(120)
class HostileCodeTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Limits LITTLE_CPU = Limits.standard().withCall(Duration.ofMillis(300), LONG);
    private static final Limits LITTLE_WALL = Limits.standard().withCall(LONG, Duration.ofMillis(1500));
    private static final Reply BUSY = new Reply.TimedOut(Limit.REQUEST_CPU, LITTLE_CPU.callCpu());
    private static final Reply WAITING = new Reply.TimedOut(Limit.REQUEST_WALL, LITTLE_WALL.callWall());

    @RegisterExtension
    static final Aftermath AFTERMATH = new Aftermath();

    @Test
    @Tag("jdk")
    void ends_an_endless_loop() {
        assertThat(withoutRecord(AFTERMATH.of("while (true) { y[0]++; }", LITTLE_CPU)))
                .isEqualTo(BUSY);
    }

    @Test
    void ends_an_endless_loop_that_catches_everything() {
        String body = "while (true) { try { while (true) { y[0]++; } } catch (Throwable t) { y[0]--; } }";

        assertThat(withoutRecord(AFTERMATH.of(body, LITTLE_CPU))).isEqualTo(BUSY);
    }

    @Test
    @Tag("jdk")
    void ends_an_endless_loop_in_a_static_initialiser() {
        assertThat(initialiser("while (i >= 0) { i = (i + 1) & 7; }", LITTLE_CPU))
                .isEqualTo(new LoadResult.LoadStopped((Reply.Failure) BUSY));
    }

    @Test
    void ends_an_endless_loop_in_an_exception() {
        String body = "throw new Exception() { @Override public String getMessage() { while (true) { y[0]++; } } };";

        assertThat(withoutRecord(AFTERMATH.of(body, LITTLE_CPU))).isEqualTo(BUSY);
    }

    @Test
    @Tag("long")
    void ends_a_sleep_and_a_deadlock() {
        assertThat(withoutRecord(AFTERMATH.of("Thread.sleep(1000000);\n" + SCALE, LITTLE_WALL)))
                .isEqualTo(WAITING);
        assertThat(withoutRecord(AFTERMATH.of("synchronized (A) { A.wait(); }\n" + SCALE, LITTLE_WALL)))
                .isEqualTo(WAITING);
    }

    @Test
    void tries_a_call_that_took_too_long_once_more_in_a_fresh_worker(@TempDir Path folder) {
        // Slow only in its first worker: the file tells the second that it is not the first. That one gets time to
        // answer in.
        Limits some = Limits.standard().withCall(LONG, Duration.ofSeconds(5));
        try (Sandbox sandbox = Sandbox.start(new ProcessJail(), some)) {
            Path mark = folder.resolve("mark");
            Program program = loaded(
                    sandbox,
                    AFTERMATH.compiled(Student.body("if (new java.io.File(\"" + mark
                            + "\").createNewFile()) Thread.sleep(100000);\n" + SCALE)));

            assertThat(program.call(ARGUMENTS)).isEqualTo(scaled(3));
        }
    }

    @Test
    @Tag("jdk")
    void says_where_the_worker_was_told_to_exit() {
        assertThat(withoutRecord(AFTERMATH.of("int i = 0;\nSystem.exit(i);\n" + SCALE)))
                .isEqualTo(new Reply.Ended(
                        List.of(new CodePlace("Exercise.java", 7, "backprop.Exercise", "pass")), Partial.nothing()));
    }

    @Test
    void says_which_static_initialiser_told_the_worker_to_exit() {
        assertThat(initialiser("System.exit(i);", Limits.standard()))
                .isEqualTo(new LoadResult.LoadStopped(
                        new Reply.Exited(List.of(new CodePlace("Exercise.java", 6, "backprop.Exercise", "<clinit>")))));
    }

    @Test
    void does_not_wait_for_a_shutdown_hook_that_never_ends() {
        String body = "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { y[0]++; } }));\n"
                + "System.exit(0);\n" + SCALE;

        assertThat(AFTERMATH.of(body)).isInstanceOf(Reply.Ended.class);
    }

    @Test
    @Tag("jdk")
    void takes_a_halt_that_it_cannot_see_for_a_crash() {
        assertThat(AFTERMATH.of(
                        "Runtime.class.getMethod(\"halt\", int.class).invoke(Runtime.getRuntime(), 17);\n" + SCALE))
                .isInstanceOfSatisfying(
                        Reply.Crashed.class,
                        crashed -> assertThat(crashed.exitCode()).hasValue(17));
    }

    @Test
    void has_what_was_printed_before_the_end() {
        try (Sandbox sandbox = Sandbox.start(new ProcessJail(), LITTLE_CPU)) {
            Program program = loaded(
                    sandbox,
                    AFTERMATH.compiled(Student.body("System.out.print(\"so far\");\nwhile (true) { y[0]++; }")));

            assertThat(withoutRecord(program.call(ARGUMENTS))).isEqualTo(BUSY);
            // Once, though the call was tried twice: what the recorded one prints is not shown.
            assertThat(program.output().stdout()).isEqualTo("so far");
        }
    }

    @Test
    @Tag("jdk")
    void takes_a_crash_of_the_virtual_machine_for_a_crash() {
        assumeThat(Runtime.version().feature()).as("later ones refuse").isLessThan(24);
        String body = """
                var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
                field.setAccessible(true);
                ((sun.misc.Unsafe) field.get(null)).putAddress(0, 0);
                return null;
                """;

        assertThat(AFTERMATH.of(body))
                .isInstanceOfSatisfying(
                        Reply.Crashed.class,
                        crashed -> assertThat(crashed.exitCode()).isPresent());
    }

    @Test
    @Tag("jdk")
    void takes_nothing_for_an_answer_that_the_student_wrote_by_hand() {
        String out = "var out = new java.io.FileOutputStream(java.io.FileDescriptor.out);\n";

        assertThat(AFTERMATH.of(out + "out.write(\"Hello, world!\".getBytes());\n" + SCALE, Limits.standard()))
                .isEqualTo(new Reply.ProtocolViolation("no frame starts with 48656c6c"));
        assertThat(AFTERMATH.of(
                        out + "out.write(new byte[] {'B', 'P', 'G', '1', 127, -1, -1, -1});\n" + SCALE,
                        Limits.standard()))
                .isEqualTo(new Reply.ProtocolViolation("a frame of 2147483647 bytes"));
        assertThat(AFTERMATH.of(
                        out + "out.write(new byte[] {'B', 'P', 'G', '1', 0, 0, 0, 6, 0, 0, 0, 0, 77, 4});\n" + SCALE,
                        Limits.standard()))
                .isEqualTo(new Reply.ProtocolViolation("an answer to another request"));
        // The answer to the first call of a first program: the number 5 in the place of a record.
        assertThat(AFTERMATH.of(
                        out
                                + "out.write(new byte[] {'B', 'P', 'G', '1', 0, 0, 0, 20, 0, 0, 0, 0, 2, 6, 0, 2, 0, 0, 0, 5,"
                                + " 0, 0, 0, 0, 0, 0, 0, 0});\n" + SCALE,
                        Limits.standard()))
                .isEqualTo(new Reply.ProtocolViolation("a result that the method cannot return"));
        assertThat(AFTERMATH.of(out + "out.close();\n" + SCALE, Limits.standard()))
                .isInstanceOf(Reply.Crashed.class);
    }

    @Test
    @Tag("jdk")
    void does_not_let_a_thread_burn_on_after_the_end() throws Exception {
        String body = "Thread t = new Thread(() -> { while (true) { y[0]++; } });\nt.start();\n"
                + "return new Pass(A, ProcessHandle.current().pid());";
        Sandbox sandbox = Sandbox.start(new ProcessJail(), Limits.standard());
        Program program = loaded(sandbox, AFTERMATH.compiled(Student.body(body)));

        long pid = loss(program.call(ARGUMENTS));
        assertThat(loss(program.call(ARGUMENTS))).isEqualTo(pid);
        sandbox.close();

        assertThat(isGone(pid)).isTrue();
    }

    @Test
    @Tag("jdk")
    void kills_what_the_student_started() throws Exception {
        String body = "return new Pass(A, new ProcessBuilder(\"sleep\", \"1000\").start().pid());";
        Sandbox sandbox = Sandbox.start(new ProcessJail(), Limits.standard());

        long pid = loss(loaded(sandbox, AFTERMATH.compiled(Student.body(body))).call(ARGUMENTS));
        assertThat(isAlive(pid)).isTrue();
        sandbox.close();

        assertThat(isGone(pid)).isTrue();
    }

    @Test
    void kills_what_the_student_started_before_exiting() throws Exception {
        String body = "Process p = new ProcessBuilder(\"sleep\", \"1000\").start();\nSystem.out.print(p.pid());\n"
                + "Runtime.getRuntime().halt(1);\n" + SCALE;
        try (Sandbox sandbox = Sandbox.start(new ProcessJail(), Limits.standard())) {
            Program program = loaded(sandbox, AFTERMATH.compiled(Student.body(body)));

            assertThat(program.call(ARGUMENTS)).isInstanceOf(Reply.Ended.class);
            assertThat(isGone(Long.parseLong(program.output().stdout()))).isTrue();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void kills_what_has_a_session_of_its_own_and_no_parent_any_more() throws Exception {
        String body = "Process p = new ProcessBuilder(\"/bin/sh\", \"-c\","
                + " \"cd /; setsid sleep 1000 >/dev/null 2>&1 & echo $!\").start();\n"
                + "String pid = new String(p.getInputStream().readAllBytes()).trim();\np.waitFor();\n"
                + "return new Pass(A, Double.parseDouble(pid));";
        Sandbox sandbox = Sandbox.start(new ProcessJail(), Limits.standard());

        long pid = loss(loaded(sandbox, AFTERMATH.compiled(Student.body(body))).call(ARGUMENTS));
        assertThat(isAlive(pid)).isTrue();
        sandbox.close();

        assertThat(isGone(pid)).isTrue();
    }

    @Test
    void blames_no_program_for_what_another_left_behind() {
        String body = "new Thread(() -> {\n"
                + "try { Thread.sleep(300); } catch (InterruptedException e) { }\nSystem.exit(3); }).start();\n"
                + SCALE;
        String slow = "if (f == 7) Thread.sleep(1000);\n" + SCALE;
        try (Sandbox sandbox = Sandbox.start(new ProcessJail(), Limits.standard())) {
            Program good = loaded(sandbox, AFTERMATH.compiled(Student.body(slow)));
            Program bad = loaded(sandbox, AFTERMATH.compiled(Student.body(body)));

            assertThat(bad.call(ARGUMENTS)).isEqualTo(scaled(3));
            assertThat(good.call(arguments(7))).isEqualTo(scaled(7));
            assertThat(bad.call(ARGUMENTS)).isEqualTo(scaled(3));
            assertThat(Student.compiled(sandbox, Student.body("Thread.sleep(1);" + SCALE)))
                    .isNotEmpty();
        }
    }

    @Test
    void takes_away_what_the_student_wrote() {
        String body = "java.nio.file.Path d = java.nio.file.Files.createTempDirectory(\"mine\").toRealPath();\n"
                + "java.nio.file.Files.writeString(d.resolve(\"file\"), \"text\");\nSystem.out.print(d);\n" + SCALE;
        Sandbox sandbox = Sandbox.start(new ProcessJail(), Limits.standard());
        Program program = loaded(sandbox, AFTERMATH.compiled(Student.body(body)));

        program.call(ARGUMENTS);
        Path directory = Path.of(program.output().stdout());
        assertThat(directory).isDirectory();
        sandbox.close();

        assertThat(Files.exists(directory.getParent())).isFalse();
    }

    @Test
    void gives_every_call_a_reply_of_its_own() {
        String body = "if (f == 1) System.exit(1);\nif (f == 3) throw new Exception();\n"
                + "if (f == 5) return pass(A, y, f);\n" + SCALE;
        try (Sandbox sandbox = Sandbox.start(new ProcessJail(), Limits.standard())) {
            Program program = loaded(sandbox, AFTERMATH.compiled(Student.body(body)));
            List<List<Value>> lists =
                    IntStream.range(0, 7).mapToObj(i -> arguments(i)).toList();

            List<Reply> replies = lists.stream().map(program::call).toList();

            assertThat(replies)
                    .extracting(Object::getClass)
                    .containsExactly(
                            Reply.Returned.class,
                            Reply.Ended.class,
                            Reply.Returned.class,
                            Reply.Threw.class,
                            Reply.Returned.class,
                            Reply.StackOverflow.class,
                            Reply.Returned.class);
        }
    }

    @Test
    void can_be_closed_while_a_call_is_under_way() throws Exception {
        Sandbox sandbox = Sandbox.start(new ProcessJail(), Limits.standard());
        Program program =
                loaded(sandbox, AFTERMATH.compiled(Student.body("System.out.print(1);\nwhile (true) { y[0]++; }")));
        CompletableFuture<Reply> reply = CompletableFuture.supplyAsync(() -> program.call(ARGUMENTS));

        TimeUnit.MILLISECONDS.sleep(50);
        sandbox.close();

        assertThatIllegalStateException().isThrownBy(() -> {
            try {
                reply.join();
            } catch (java.util.concurrent.CompletionException e) {
                throw e.getCause();
            }
        });
    }

    private static LoadResult initialiser(String code, Limits limits) {
        SourceFile source = Student.exercise("static int i = 0; static {\n" + code + "\n}\n"
                + "public static Pass pass(SimpleMatrix A, int[] y, double f) { return null; }");
        try (Sandbox sandbox = Sandbox.start(new ProcessJail(), limits)) {
            LoadResult result = sandbox.load(AFTERMATH.compiled(source), Student.SIGNATURE);
            AFTERMATH.isAsEver(sandbox);
            return result;
        }
    }

    private static long loss(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Returned.class);
        Value.Composite result = (Value.Composite) ((Reply.Returned) reply).value();
        return (long) ((Value.Real) result.values().get(1)).value();
    }

    /** Waits, for it takes the system a moment to clear away a process that was killed. */
    private static boolean isGone(long pid) throws InterruptedException {
        for (int i = 0; i < 1000 && isAlive(pid); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return !isAlive(pid);
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }
}
