package dev.backprop.grader.batch.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {

    @TempDir
    private Path temp;

    @Test
    void is_a_failure_of_ours_where_the_place_is_not_there() {
        assertThat(of(temp.resolve("gone"))).isInstanceOf(Reading.Failed.class);
    }

    @Test
    void is_a_verdict_where_an_archive_is_none() throws IOException {
        Path one = Files.writeString(temp.resolve("a.zip"), "PK\3\4");
        Path other = Files.writeString(temp.resolve("b.zip"), "PK\3\4");

        assertThat(of(one))
                .isInstanceOf(Reading.Rejected.class)
                .isEqualTo(of(one))
                .isNotEqualTo(of(other));
    }

    @Test
    void is_a_failure_of_ours_where_the_system_refuses_a_file() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("ada"));
        Path file = Files.writeString(folder.resolve("A.java"), "class A {}");
        assumeThat(temp.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.setPosixFilePermissions(file, Set.of());
        // Nothing is refused to root.
        assumeThat(Files.isReadable(file)).isFalse();

        assertThat(of(folder)).isInstanceOf(Reading.Failed.class);
    }

    @Test
    void finds_nothing_where_nothing_was_handed_in() {
        assertThat(Reading.of(new LaneOrder("ada", List.of(), List.of(), null, null), Optional.empty()))
                .isInstanceOf(Reading.Read.class);
    }

    private static Reading of(Path place) {
        return Reading.of(
                new LaneOrder("ada", List.of(place.toUri().toString()), List.of(), null, null), Optional.empty());
    }
}
