package dev.backprop.grader.authoring.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is made of POSIX shell scripts")
class GradescopeAutograderTest {

    @TempDir
    private Path temp;

    private Path zip;

    @BeforeEach
    void write_it() {
        zip = temp.resolve("for upload/autograder.zip");
        assertThat(new GradescopeAutograder(FakeCheckout.in(temp).checkout())
                        .write(zip, List.of("scaling"), Optional.of(4711L)))
                .containsExactly("scaling");
    }

    @Test
    void holds_the_scripts_the_launcher_and_all_jars_with_the_hidden_ones() throws IOException {
        Map<String, String> files = new TreeMap<>();
        unpack((file, name) -> files.put(name, PosixFilePermissions.toString(Files.getPosixFilePermissions(file))));

        assertThat(files)
                .containsExactly(
                        Map.entry(".grader/lib/engine.jar", "rw-r--r--"),
                        Map.entry(".grader/lib/scaling-1-hidden.jar", "rw-r--r--"),
                        Map.entry(".grader/lib/scaling-1.jar", "rw-r--r--"),
                        Map.entry("assignments", "rw-r--r--"),
                        Map.entry("grade", "rwxr-xr-x"),
                        Map.entry("run_autograder", "rwxr-xr-x"),
                        Map.entry("seed", "rw-r--r--"),
                        Map.entry("setup.sh", "rwxr-xr-x"));
    }

    @Test
    void replaces_an_old_one_and_leaves_nothing_beside_it() throws IOException {
        new GradescopeAutograder(new FakeCheckout(temp.resolve("grader/target/dist/lib")).checkout())
                .write(zip, List.of(), Optional.empty());

        try (Stream<Path> beside = Files.list(zip.getParent())) {
            assertThat(beside).containsExactly(zip);
        }
        unpack((file, name) -> {
            if (name.equals("assignments")) {
                assertThat(Files.readAllLines(file)).containsExactly("scaling", "sums");
            } else if (name.equals("seed")) {
                assertThat(file).isEmptyFile();
            }
        });
    }

    /** A launcher that leaves its arguments in place of results, and answers what it is told to. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "2, 2", "3, 3"})
    void fails_only_where_the_grader_does(int answer, int expected) throws Exception {
        Path root = Files.createDirectories(temp.resolve("auto grader"));
        Files.createDirectories(root.resolve("results"));
        Files.writeString(root.resolve("results/results.json"), "of the last run");
        unpack((file, name) -> {
            Path to = root.resolve("source").resolve(name);
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        });
        Files.writeString(
                root.resolve("source/grade"),
                "#!/bin/sh\nprintf '%s\\n' \"$@\" >\"$AUTOGRADER_ROOT/arguments\"\nexit " + answer + "\n");

        ProcessBuilder builder =
                new ProcessBuilder("sh", root.resolve("source/run_autograder").toString());
        builder.environment().put("AUTOGRADER_ROOT", root.toString());
        Process process = builder.inheritIO().start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(expected);
        assertThat(Files.readAllLines(root.resolve("arguments")))
                .containsExactly(
                        "scaling",
                        "--seed",
                        "4711",
                        "--plain",
                        "--dir",
                        root + "/submission",
                        "--json",
                        root + "/results/grade-report.json",
                        "--format",
                        "gradescope=" + root + "/results/results.json");
        assertThat(root.resolve("results/results.json")).doesNotExist();
    }

    private interface Visitor {
        void visit(Path file, String name) throws IOException;
    }

    private void unpack(Visitor visitor) throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", "true"));
                Stream<Path> files = Files.walk(archive.getPath("/"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                visitor.visit(file, file.toString().substring(1));
            }
        }
    }
}
