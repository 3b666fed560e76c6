package dev.backprop.grader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code student-template/grade}, with a java and a Maven of which nothing but the name is real. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a POSIX shell script")
@Timeout(120) // Where the lock is broken a script waits for a quarter of an hour.
@Tag("jdk")
class LauncherTest {

    /** Says what it was started with; "trains" an archive when told to; answers what the variable ANSWER says. */
    private static final String JAVA = """
            #!/bin/sh
            for argument in "$@"; do
                printf '%s\\n' "$argument"
                case $argument in
                    -XX:ArchiveClassesAtExit=*) echo archive >"${argument#*=}" ;;
                    -Dgrader.cds.keep=*) [ -z "$MEANT" ] || echo "$MEANT" >"${argument#*=}" ;;
                esac
            done
            echo "home ${0%/bin/java}"
            echo "columns ${COLUMNS:-unknown}"
            exit "${ANSWER:-0}"
            """;

    /** Puts one jar where it is told to, or fails; notes each of its starts in the file RUNS. */
    private static final String MAVEN = """
            #!/bin/sh
            echo run >>"$RUNS"
            sleep "${PAUSE:-0}"
            [ -z "$BROKEN" ] || { echo "[ERROR] a semicolon is missing"; exit 1; }
            for argument in "$@"; do
                case $argument in
                    -Dgrader.dist=*) mkdir "${argument#*=}/lib" && touch "${argument#*=}/lib/engine.jar" ;;
                esac
            done
            """;

    @TempDir
    private Path temp;

    private Path root;
    private Path home;
    private Path jdk;
    private Path runs;

    private record Outcome(int code, List<String> out, String err) {}

    @BeforeEach
    void set_up_a_place_with_spaces_in_its_name() throws IOException {
        root = Files.createDirectory(temp.toRealPath().resolve("my course"));
        home = Files.createDirectory(root.resolve("student-template"));
        runs = root.resolve("runs");
        jdk = jdk("jdk", "17.0.1");
        Files.copy(Path.of("../../student-template/grade"), home.resolve("grade"));
    }

    @Test
    void hands_on_arguments_and_exit_code_as_they_are() throws Exception {
        export();
        Outcome outcome = grade(Map.of("ANSWER", "2"), "--check", "d W", "*", "");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out())
                .containsSequence("dev.backprop.grader.cli.Main", "--check", "d W", "*", "")
                .contains("-Dgrader.submission=" + home);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void tells_the_grader_how_wide_the_terminal_is() throws Exception {
        export();
        String script = "/usr/bin/script";
        assumeThat(Path.of(script)).isExecutable();
        String command = "stty cols 112 && sh 'my course/student-template/grade'";
        ProcessBuilder builder = process(home.resolve("grade"), Map.of("SHELL", "/bin/sh"))
                .command(script, "-q", "-e", "-c", command, "/dev/null")
                .directory(temp.toRealPath().toFile());

        assertThat(outcome(builder.start()).out()).contains("-Dgrader.terminal=true", "columns 112");
        assertThat(grade(Map.of()).out()).contains("-Dgrader.terminal=false", "columns unknown");
    }

    @Test
    void names_every_jar_in_order() throws Exception {
        Path lib = export();
        Files.createFile(lib.resolve("b.jar"));
        Files.createFile(lib.resolve("a.jar"));
        assertThat(grade(Map.of()).out())
                .containsSequence(
                        "-cp", lib.resolve("a.jar") + ":" + lib.resolve("b.jar") + ":" + lib.resolve("z.jar"));
    }

    @Test
    void works_through_symlinks() throws Exception {
        export();
        Path first = Files.createSymbolicLink(root.resolve("first"), Path.of("student-template/grade"));
        Path second = Files.createSymbolicLink(root.resolve("second"), first);
        assertThat(start(second, Map.of()).out()).contains("-Dgrader.submission=" + home);
    }

    @Test
    void says_what_to_do_where_there_is_no_grader() throws Exception {
        Outcome outcome = grade(Map.of());
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("the grader is missing", home + "/.grader/lib", "download");
    }

    @Test
    void passes_over_a_java_that_is_too_old() throws Exception {
        export();
        Path old = jdk("old", "1.8.0_392");
        assertThat(grade(Map.of("JAVA_HOME", old.toString(), "PATH", path(jdk.resolve("bin"))))
                        .out())
                .contains("home " + jdk);
    }

    @Test
    void passes_over_a_java_without_a_compiler() throws Exception {
        export();
        Path jre = jdk("jre", "21.0.2");
        Files.delete(jre.resolve("bin/javac"));
        assertThat(grade(Map.of("JAVA_HOME", jre.toString(), "PATH", path(jdk.resolve("bin"))))
                        .out())
                .contains("home " + jdk);
    }

    @Test
    void finds_the_jdk_that_a_link_on_the_path_belongs_to() throws Exception {
        export();
        Path bin = Files.createDirectory(root.resolve("links"));
        Files.createSymbolicLink(bin.resolve("java"), jdk.resolve("bin/java"));
        assertThat(grade(Map.of("JAVA_HOME", "", "PATH", path(bin))).out()).contains("home " + jdk);
    }

    @Test
    void keeps_the_archive_of_a_run_that_has_run_checks() throws Exception {
        Path archives = export().resolveSibling("cds");
        Outcome first = grade(Map.of("MEANT", "1 keep", "ANSWER", "1"));
        assertThat(first.code()).isEqualTo(1);
        assertThat(first.out()).contains("-Dgrader.cds=" + archives);
        assertThat(list(archives)).singleElement().asString().matches("grader-\\d+\\.jsa");

        Outcome second = grade(Map.of());
        assertThat(second.out())
                .contains("-XX:SharedArchiveFile="
                        + archives.resolve(list(archives).get(0)));
        assertThat(second.out()).noneMatch(line -> line.startsWith("-XX:ArchiveClassesAtExit"));
    }

    @Test
    void makes_no_archive_of_a_command_which_runs_no_checks_itself() throws Exception {
        export();

        assertThat(grade(Map.of(), "report", "--policy", "x").out())
                .contains("report")
                .noneMatch(line -> line.startsWith("-XX:ArchiveClassesAtExit") || line.startsWith("-Dgrader.cds.keep"));
        for (String exercise : List.of("--dir", "flat-svm", "svm-loss")) {
            assertThat(grade(Map.of(), exercise, "x").out())
                    .anyMatch(line -> line.startsWith("-XX:ArchiveClassesAtExit"));
        }
    }

    @Test
    void drops_the_archive_of_a_run_without_checks() throws Exception {
        Path archives = export().resolveSibling("cds");
        assertThat(grade(Map.of("ANSWER", "2")).code()).isEqualTo(2);
        assertThat(list(archives)).isEmpty();
    }

    @Test
    void answers_what_the_grader_meant_when_writing_the_archive_fails() throws Exception {
        Path archives = export().resolveSibling("cds");
        assertThat(grade(Map.of("MEANT", "0", "ANSWER", "1")).code()).isZero();
        assertThat(list(archives)).isEmpty();
    }

    @Test
    void answers_what_the_grader_meant_when_the_jvm_crashes_over_the_archive_and_leaves_no_word_of_it()
            throws Exception {
        Path archives = export().resolveSibling("cds");
        Outcome crashed = grade(Map.of("MEANT", "1", "ANSWER", "134"));
        assertThat(crashed.code()).isEqualTo(1);
        // Neither on the terminal nor in a file of the current folder.
        assertThat(crashed.out()).contains("-XX:+SuppressFatalErrorMessage");
        assertThat(list(archives)).isEmpty();
    }

    @Test
    void drops_the_archive_of_a_run_whose_checks_did_not_run() throws Exception {
        Path archives = export().resolveSibling("cds");
        assertThat(grade(Map.of("MEANT", "1", "ANSWER", "1")).code()).isEqualTo(1);
        assertThat(list(archives)).isEmpty();
    }

    @Test
    void makes_a_new_archive_for_other_jars() throws Exception {
        Path lib = export();
        Map<String, String> withChecks = Map.of("MEANT", "0 keep");
        grade(withChecks);
        Files.writeString(lib.resolve("z.jar"), "longer");
        assertThat(grade(withChecks).out()).noneMatch(line -> line.startsWith("-XX:SharedArchiveFile"));
        assertThat(list(lib.resolveSibling("cds"))).hasSize(2);
    }

    @Test
    void builds_the_grader_in_its_repository_once() throws Exception {
        repository();
        Outcome first = grade(Map.of());
        assertThat(first.err()).contains("Building the grader (once");
        assertThat(first.out())
                .contains(root.resolve("grader/target/dist/lib/engine.jar").toString());
        assertThat(grade(Map.of()).err()).isEmpty();
        assertThat(Files.readAllLines(runs)).hasSize(1);
    }

    @Test
    void builds_again_when_a_stub_is_newer_than_the_jars() throws Exception {
        repository();
        grade(Map.of());
        Path stub = Files.createDirectories(root.resolve("assignments/01-x/stub"));
        Files.setLastModifiedTime(stub, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(grade(Map.of()).err()).contains("its sources have changed");
    }

    @Test
    void does_not_build_for_a_command_that_compiles_the_assignments_itself() throws Exception {
        repository();
        grade(Map.of());
        Path stub = Files.createDirectories(root.resolve("assignments/01-x/stub"));
        Files.setLastModifiedTime(stub, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(grade(Map.of(), "verify", "x").err()).isEmpty();
        assertThat(grade(Map.of(), "--course", "mine").err()).isEmpty();
        assertThat(grade(Map.of("GRADER_COURSE", "mine")).err()).isEmpty();
    }

    @Test
    void does_not_build_again_for_a_solution() throws Exception {
        repository();
        grade(Map.of());
        Path solution = Files.createDirectories(root.resolve("assignments/01-x/solution"));
        Files.setLastModifiedTime(solution, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(grade(Map.of()).err()).isEmpty();
    }

    @Test
    void shows_why_a_build_failed_and_leaves_the_old_jars() throws Exception {
        Path source = repository();
        grade(Map.of());
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        Outcome outcome = grade(Map.of("BROKEN", "yes"));
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("[ERROR] a semicolon is missing", "building the grader failed");
        assertThat(list(root.resolve("grader/target"))).containsExactlyInAnyOrder("build.log", "dist");
    }

    @Test
    void builds_once_for_several_that_start_together() throws Exception {
        repository();
        Map<String, String> slowly = Map.of("PAUSE", "1");
        List<Process> processes = List.of(launch(slowly), launch(slowly), launch(slowly));
        for (Process process : processes) {
            assertThat(outcome(process).code()).isZero();
        }
        assertThat(Files.readAllLines(runs)).hasSize(1);
        assertThat(list(root.resolve("grader/target"))).containsExactlyInAnyOrder("build.log", "dist");
    }

    @Test
    void takes_the_lock_from_a_build_that_was_killed() throws Exception {
        repository();
        Process killed = new ProcessBuilder("sh", "-c", "echo \"$(uname -n) $$\"").start();
        Path lock = Files.createDirectories(root.resolve("grader/target/build.lock"));
        Files.write(lock.resolve("owner"), outcome(killed).out());
        assertThat(grade(Map.of()).code()).isZero();
        assertThat(lock).doesNotExist();
    }

    /** What students get: the jars beside the script. */
    private Path export() throws IOException {
        Path lib = Files.createDirectories(home.resolve(".grader/lib"));
        Files.createFile(lib.resolve("z.jar"));
        return lib;
    }

    /** The repository of the grader, as far as the script looks at it; gives one of its sources. */
    private Path repository() throws IOException {
        Files.createFile(root.resolve("pom.xml"));
        script(root.resolve("bin/mvn"), MAVEN);
        Files.createDirectories(root.resolve("grader/engine/src/main"));
        return Files.createFile(root.resolve("grader/engine/src/main/Source.java"));
    }

    private Path jdk(String name, String version) throws IOException {
        Path folder = root.resolve(name);
        script(folder.resolve("bin/java"), JAVA);
        script(folder.resolve("bin/javac"), "#!/bin/sh\n");
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        return folder;
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String path(Path first) {
        return first + ":" + root.resolve("bin") + ":/usr/bin:/bin";
    }

    private static List<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Outcome grade(Map<String, String> environment, String... arguments) throws Exception {
        return start(home.resolve("grade"), environment, arguments);
    }

    private Process launch(Map<String, String> environment) throws IOException {
        return process(home.resolve("grade"), environment).start();
    }

    private Outcome start(Path script, Map<String, String> environment, String... arguments) throws Exception {
        return outcome(process(script, environment, arguments).start());
    }

    private ProcessBuilder process(Path script, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("JAVA_HOME", jdk.toString(), "PATH", path(root), "RUNS", runs.toString()));
        builder.environment().putAll(environment);
        return builder;
    }

    /** The scripts write a few lines, which fit into the pipes. */
    private static Outcome outcome(Process process) throws Exception {
        int code = process.waitFor();
        List<String> out = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        return new Outcome(code, out, new String(process.getErrorStream().readAllBytes(), UTF_8));
    }
}
