package dev.backprop.grader.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs and lanes that are killed in the middle of it; {@code grader/benchmark/kills} does it many times. */
@Timeout(240)
@Tag("long")
class KilledRunTest {

    private static final int SUBMISSIONS = 6;
    private static final int KILLS = 2;

    @TempDir
    private Path temp;

    private TestClass students;

    /** A run in a process of its own. */
    static final class Run {

        private Run() {}

        public static void main(String[] arguments) {
            new TestClass(Path.of(arguments[0])).withLane(TestLane.SOUND).run();
            System.exit(0);
        }
    }

    @BeforeEach
    void enrol() {
        students = new TestClass(temp).of(SUBMISSIONS);
    }

    @Test
    void a_run_that_is_killed_is_gone_on_with() throws Exception {
        Random random = new Random(20261120);
        for (int kill = 0; kill < KILLS; kill++) {
            Map<String, String> before = students.reports();
            Process run = start();
            // At some moment after some report, so that the machine's speed does not matter.
            int enough = Math.min(SUBMISSIONS, before.size() + random.nextInt(2));
            while (run.isAlive() && students.reports().size() < enough) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
            List<ProcessHandle> lanes = run.descendants().toList();
            run.destroyForcibly().waitFor();

            for (ProcessHandle lane : lanes) {
                lane.onExit().get(30, TimeUnit.SECONDS);
            }
            assertThat(students.reports()).containsAllEntriesOf(before);
        }
        Map<String, String> before = students.reports();

        BatchResult result = students.run();

        assertThat(result.failed()).isZero();
        assertThat(result.graded()).isEqualTo(SUBMISSIONS - before.size());
        assertThat(students.reports()).containsAllEntriesOf(before).hasSize(SUBMISSIONS);
        assertThat(students.out().resolve("reports")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void lanes_that_are_killed_cost_nobody_anything() throws Exception {
        Random random = new Random(20261120);
        Process run = start();
        for (int kill = 0; kill < KILLS && run.isAlive(); kill++) {
            // Not twice in the same submission: that is the grader's failure, to be tried again by the next run.
            while (run.isAlive() && students.reports().size() < 2 * kill) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
            List<ProcessHandle> lanes =
                    run.children().filter(KilledRunTest::isLane).toList();
            if (!lanes.isEmpty()) {
                lanes.get(random.nextInt(lanes.size())).destroyForcibly();
            }
        }

        int exitCode = run.waitFor();
        assertThat(exitCode).as(said()).isZero();
        assertThat(students.reports()).hasSize(SUBMISSIONS);
        assertThat(TestClass.counts(students.run())).containsExactly(0, SUBMISSIONS, 0);
    }

    /** Not what Java starts a lane by, without which it cannot say that it has one. */
    private static boolean isLane(ProcessHandle child) {
        return child.info()
                .command()
                .filter(command -> !command.endsWith("jspawnhelper"))
                .isPresent();
    }

    private Path log() {
        return temp.resolve("run.log");
    }

    private String said() throws IOException {
        return Files.readString(log());
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName(),
                        temp.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }
}
