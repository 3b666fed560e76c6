package dev.backprop.grader.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.ReportMessages.OutputDiskFull;
import dev.backprop.grader.report.ReportMessages.OutputFailed;
import dev.backprop.grader.report.ReportMessages.OutputFolderMissing;
import dev.backprop.grader.report.ReportMessages.OutputNotWritable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    private static final byte[] NEW = "new".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void creates_a_file_and_leaves_nothing_beside_it() {
        Path file = folder.resolve("report.json");

        new AtomicFile(file).write(NEW);

        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void replaces_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), "old and longer");

        new AtomicFile(file).write(NEW);

        assertThat(file).hasContent("new");
    }

    @Test
    void gives_the_file_the_usual_permissions() throws IOException {
        Path usual = Files.createFile(folder.resolve("usual"));
        Path file = folder.resolve("report.json");
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");

        new AtomicFile(file).write(NEW);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void moves_as_it_can_where_the_file_system_cannot_move_at_once() {
        Path file = folder.resolve("report.json");
        AtomicFile.Mover mover = (from, to, options) -> {
            if (Arrays.asList(options).contains(StandardCopyOption.ATOMIC_MOVE)) {
                throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "across devices");
            }
            Files.move(from, to, options);
        };

        new AtomicFile(file, mover).write(NEW);

        assertThat(file).hasContent("new");
    }

    @Test
    void keeps_the_old_content_and_nothing_else_after_a_failure() throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), "old");

        assertThat(failure(file, new IOException("the cable was pulled")))
                .isEqualTo(new OutputFailed(file.toString(), "the cable was pulled"));
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void says_that_the_disk_is_full() {
        Path file = folder.resolve("report.json");

        assertThat(failure(file, new IOException("No space left on device")))
                .isEqualTo(new OutputDiskFull(file.toString()));
        assertThat(failure(file, new FileSystemException("x", null, "No space left on device")))
                .isEqualTo(new OutputDiskFull(file.toString()));
    }

    @Test
    void says_that_one_may_not_write_there() {
        Path file = folder.resolve("report.json");

        assertThat(failure(file, new AccessDeniedException(file.toString())))
                .isEqualTo(new OutputNotWritable(file.toString()));
    }

    @Test
    void says_that_the_folder_is_missing() {
        Path missing = folder.resolve("none");

        assertThatThrownBy(() -> new AtomicFile(missing.resolve("report.json")).write(NEW))
                .isInstanceOfSatisfying(
                        MessageException.class,
                        e -> assertThat(e.reason()).isEqualTo(new OutputFolderMissing(missing.toString())));
    }

    @Test
    void refuses_to_replace_a_folder() {
        assertThatThrownBy(() -> new AtomicFile(folder).write(NEW))
                .isInstanceOfSatisfying(
                        MessageException.class,
                        e -> assertThat(e.reason()).isEqualTo(new OutputFailed(folder.toString(), "it is a folder")));
    }

    @Test
    void leaves_a_symbolic_link_a_link() throws IOException {
        Path file = Files.writeString(folder.resolve("real.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

        new AtomicFile(link).write(NEW);

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void writes_to_a_device_without_replacing_it() {
        Path full = Path.of("/dev/full");
        assumeThat(isDevice(full)).isTrue();

        assertThatThrownBy(() -> new AtomicFile(full).write(NEW))
                .isInstanceOfSatisfying(
                        MessageException.class, e -> assertThat(e.reason()).isEqualTo(new OutputDiskFull("/dev/full")));
        assertThat(isDevice(full)).isTrue();
    }

    private static boolean isDevice(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    private static Object failure(Path file, IOException failure) {
        try {
            new AtomicFile(file, (from, to, options) -> {
                        throw failure;
                    })
                    .write(NEW);
        } catch (MessageException e) {
            return e.reason();
        }
        return "no failure";
    }
}
