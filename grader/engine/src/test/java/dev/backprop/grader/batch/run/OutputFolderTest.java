package dev.backprop.grader.batch.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.backprop.grader.authoring.export.ExportMessages.OutputFolderNotEmpty;
import dev.backprop.grader.batch.run.RunMessages.OutputInsideClass;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    private static final String REPORT = "{\"schema\": \"" + Report.SCHEMA
            + "\", \"submission\": {\"id\": \"ada\", \"sha256\": \"1234\"}, \"score\": 1}";

    @TempDir
    private Path temp;

    private Path out;
    private Path submissions;

    @BeforeEach
    void make_a_class() throws IOException {
        submissions = Files.createDirectory(temp.resolve("class"));
        out = temp.resolve("out");
    }

    @Test
    void is_for_its_owner_only() throws IOException {
        assumeThat(temp.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.createDirectory(out, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        OutputFolder folder = OutputFolder.open(out, submissions);

        folder.graded("ada", REPORT);
        folder.failed("blaise", "reason", "detail");

        assertThat(permissions(out)).isEqualTo("rwx------");
        assertThat(permissions(out.resolve("reports"))).isEqualTo("rwx------");
        assertThat(permissions(folder.report("ada"))).isEqualTo("rw-------");
        assertThat(permissions(folder.failure("blaise"))).isEqualTo("rw-------");
    }

    @Test
    void knows_what_was_graded() {
        OutputFolder folder = OutputFolder.open(out, submissions);

        folder.graded("ada", REPORT);

        assertThat(folder.gradedSources("ada", null)).contains("1234");
        assertThat(folder.gradedSources("blaise", null)).isEmpty();
    }

    @Test
    void takes_no_damaged_report_for_one() throws IOException {
        OutputFolder folder = OutputFolder.open(out, submissions);
        for (int length = 0; length < REPORT.length(); length++) {
            Files.writeString(folder.report("ada"), REPORT.substring(0, length));

            assertThat(folder.gradedSources("ada", null))
                    .as("%d characters", length)
                    .isEmpty();
        }
    }

    @Test
    void takes_no_report_of_another_format_for_one() {
        OutputFolder folder = OutputFolder.open(out, submissions);

        folder.graded("ada", REPORT.replace(Report.SCHEMA, "backprop-grader/report/v1"));

        assertThat(folder.gradedSources("ada", null)).isEmpty();
    }

    @Test
    void forgets_a_failure_once_there_is_a_report() {
        OutputFolder folder = OutputFolder.open(out, submissions);
        folder.failed("ada", "reason", "detail");

        folder.graded("ada", REPORT);

        assertThat(folder.failure("ada")).doesNotExist();
    }

    @Test
    void sweeps_what_a_killed_run_has_left_of_its_own_shard() throws IOException {
        OutputFolder folder = OutputFolder.open(out, submissions);
        Shard shard = new Shard(1, 2);
        for (int i = 0; i < 20; i++) {
            Files.writeString(folder.report("x").resolveSibling(".student-" + i + ".json.4711.tmp"), "{");
        }

        folder.sweep(shard);

        for (int i = 0; i < 20; i++) {
            assertThat(Files.exists(folder.report("x").resolveSibling(".student-" + i + ".json.4711.tmp")))
                    .isNotEqualTo(shard.holds("student-" + i));
        }
    }

    /** Without the run's lock, which some file systems do not keep. */
    @Test
    void of_many_that_begin_at_the_same_moment_one_decides() throws Exception {
        OutputFolder folder = OutputFolder.open(out, submissions);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Future<Long>> begun = new ArrayList<>();
        for (long seed = 0; seed < 16; seed++) {
            Manifest manifest = manifest(seed);
            begun.add(threads.submit(() -> {
                start.await();
                boolean isFirst = folder.begin(manifest);
                Manifest found = Manifest.read(out).orElseThrow();
                long decided = Objects.requireNonNull(found.seeds()).get(0);
                return isFirst ? decided : -1 - decided;
            }));
        }
        start.countDown();
        List<Long> seeds = new ArrayList<>();
        for (Future<Long> each : begun) {
            seeds.add(each.get());
        }
        threads.shutdown();

        long first = seeds.stream().filter(seed -> seed >= 0).findFirst().orElseThrow();
        assertThat(seeds).containsOnlyOnce(first).containsOnly(first, -1 - first);
        assertThat(out).isDirectoryNotContaining("glob:**.tmp");
    }

    private static Manifest manifest(long seed) {
        return new Manifest(
                Manifest.SCHEMA,
                new Report.Grader("1", "b", "17", "Linux"),
                List.of(),
                List.of(seed),
                "process",
                null,
                null,
                null,
                "2026-01-01T12:00:00Z");
    }

    @Test
    void is_not_taken_for_a_submission() {
        refused(submissions.resolve("out"), OutputInsideClass.class);
    }

    @Test
    void is_not_made_of_a_folder_with_something_else() throws IOException {
        Files.createDirectory(out);
        Files.writeString(out.resolve("thesis.tex"), "");

        refused(out, OutputFolderNotEmpty.class);
    }

    @Test
    void can_be_gone_on_with_from_the_first_moment_on() throws IOException {
        OutputFolder.open(out, submissions);
        Files.createFile(out.resolve(RunLock.FILE));
        Files.createDirectories(out.resolve("unpacked"));

        OutputFolder.open(out, submissions);
    }

    private void refused(Path folder, Class<?> reason) {
        assertThatThrownBy(() -> OutputFolder.open(folder, submissions))
                .isInstanceOfSatisfying(
                        MessageException.class,
                        refusal -> assertThat(refusal.reason()).isInstanceOf(reason));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
