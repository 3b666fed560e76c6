package dev.backprop.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("jdk")
class WorkerArchiveTest {

    private final Jail jail = new ProcessJail();

    private final String before = System.getProperty(WorkerArchive.DIRECTORY_PROPERTY, "");

    @AfterEach
    void putBack() {
        System.setProperty(WorkerArchive.DIRECTORY_PROPERTY, before);
    }

    @Test
    void makes_no_archive_where_no_directory_is_named() throws IOException {
        System.clearProperty(WorkerArchive.DIRECTORY_PROPERTY);

        assertThat(WorkerArchive.makeIfMissing(jail)).isEmpty();
    }

    @Test
    void makes_an_archive_once_with_which_workers_run(@TempDir Path folder) throws IOException {
        assumeThat(WorkerJava.launch(Optional.empty()).files())
                .as("archives need jars")
                .allMatch(Files::isRegularFile);
        Path directory = folder.resolve("new");
        System.setProperty(WorkerArchive.DIRECTORY_PROPERTY, directory.toString());
        assertThat(WorkerArchive.find(jail)).isEmpty();

        Optional<Path> made = WorkerArchive.makeIfMissing(jail);

        assertThat(made).isPresent();
        assertThat(WorkerArchive.find(jail)).isEqualTo(made);
        var time = Files.getLastModifiedTime(made.get());
        assertThat(WorkerArchive.makeIfMissing(jail)).isEqualTo(made);
        assertThat(Files.getLastModifiedTime(made.get())).isEqualTo(time);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(made.get());
        }
        try (Sandbox sandbox = Sandbox.start(jail, Limits.standard())) {
            assertThat(Student.loaded(sandbox, Student.SCALE).call(Student.ARGUMENTS))
                    .isEqualTo(Student.scaled(3));
        }
    }

    @Test
    void starts_workers_whose_archive_is_broken(@TempDir Path folder) throws IOException {
        assumeThat(WorkerJava.launch(Optional.empty()).files())
                .as("archives need jars")
                .allMatch(Files::isRegularFile);
        System.setProperty(WorkerArchive.DIRECTORY_PROPERTY, folder.toString());
        Path made = WorkerArchive.makeIfMissing(jail).orElseThrow();
        Files.delete(made);
        Files.writeString(made, "nonsense");

        try (Sandbox sandbox = Sandbox.start(jail, Limits.standard())) {
            assertThat(Student.loaded(sandbox, Student.SCALE).call(Student.ARGUMENTS))
                    .isEqualTo(Student.scaled(3));
        }
    }

    @Test
    void makes_an_archive_for_a_jail_that_its_workers_use(@TempDir Path folder) throws IOException {
        assumeThat(WorkerJava.launch(Optional.empty()).files())
                .as("archives need jars")
                .allMatch(Files::isRegularFile);
        Jail bubblewrap = WorkingJail.get();
        System.setProperty(WorkerArchive.DIRECTORY_PROPERTY, folder.toString());

        Path made = WorkerArchive.makeIfMissing(bubblewrap).orElseThrow();

        assertThat(WorkerArchive.find(jail)).isEmpty();
        try (Sandbox sandbox = Sandbox.start(bubblewrap, Limits.standard())) {
            String maps =
                    "System.out.print(java.nio.file.Files.readString(java.nio.file.Path.of(\"/proc/self/maps\")));\n";
            Program program = Student.loaded(sandbox, maps + Student.SCALE);

            assertThat(program.call(Student.ARGUMENTS)).isEqualTo(Student.scaled(3));
            // Java lets go of an archive that does not fit.
            assertThat(program.output().stdout()).contains("/app/" + made.getFileName());
        }
    }
}
