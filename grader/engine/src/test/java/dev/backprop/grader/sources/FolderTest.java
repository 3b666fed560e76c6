package dev.backprop.grader.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.archive.ArchiveMessages.TooManyEntries;
import dev.backprop.grader.sources.choose.Inventory;
import dev.backprop.grader.sources.files.Folder;
import dev.backprop.grader.sources.files.Ignored;
import dev.backprop.grader.sources.files.SourceMessages.BuildFolderSkipped;
import dev.backprop.grader.sources.files.SourceMessages.FileNotReadable;
import dev.backprop.grader.sources.files.SourceMessages.FolderNotReadable;
import dev.backprop.grader.sources.files.SourceMessages.FolderTooDeep;
import dev.backprop.grader.sources.files.SourceMessages.LinkNotFollowed;
import dev.backprop.grader.sources.files.SourceMessages.NoSuchFolder;
import dev.backprop.grader.sources.files.SourceMessages.NotAFolder;
import dev.backprop.grader.sources.files.SourceMessages.NotAnOrdinaryFile;
import dev.backprop.grader.sources.files.SubmissionLimits;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import dev.backprop.grader.sources.java.Source;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTest {

    private static final String SOURCE = "package backprop; public class SvmLoss {}";

    @TempDir
    Path temporary;

    @Test
    void names_a_folder_that_does_not_exist() {
        Path missing = temporary.resolve("missing");
        assertThatThrownBy(() -> read(missing, SubmissionLimits.DEFAULT))
                .isInstanceOfSatisfying(
                        UnreadableSubmission.class,
                        e -> assertThat(e.reason()).isEqualTo(new NoSuchFolder(missing.toString())));
    }

    @Test
    void refuses_a_file_in_place_of_a_folder() throws IOException {
        Path file = Files.createFile(temporary.resolve("submission.zip"));
        assertThatThrownBy(() -> read(file, SubmissionLimits.DEFAULT))
                .isInstanceOfSatisfying(
                        UnreadableSubmission.class,
                        e -> assertThat(e.reason()).isEqualTo(new NotAFolder(file.toString())));
    }

    @Test
    void reads_an_empty_folder() throws Exception {
        assertThat(read(temporary, SubmissionLimits.DEFAULT).sources()).isEmpty();
    }

    @Test
    void reads_files_in_the_order_of_their_paths() throws Exception {
        new HandIn(temporary)
                .with("b/B.java", SOURCE)
                .with("a.java", SOURCE)
                .with("a/Z.JAVA", SOURCE)
                .with("readme.md", "#");
        assertThat(paths(read(temporary, SubmissionLimits.DEFAULT))).containsExactly("a/Z.JAVA", "a.java", "b/B.java");
    }

    @ParameterizedTest
    @ValueSource(strings = {".git", ".gradle", ".idea", "node_modules", ".grader"})
    void passes_over_folders_of_tools(String name) throws Exception {
        new HandIn(temporary).with("x/" + name + "/SvmLoss.java", SOURCE);
        Inventory inventory = read(temporary, SubmissionLimits.DEFAULT);
        assertThat(inventory.sources()).isEmpty();
        assertThat(inventory.passedOver())
                .containsExactly(new Ignored("x/" + name, new BuildFolderSkipped("x/" + name)));
    }

    @Test
    void reads_a_submission_whose_own_folder_is_called_build() throws Exception {
        new HandIn(temporary).with("build/SvmLoss.java", SOURCE);
        assertThat(paths(read(temporary.resolve("build"), SubmissionLimits.DEFAULT)))
                .containsExactly("SvmLoss.java");
    }

    @Test
    void passes_over_what_macos_adds_to_archives() throws Exception {
        new HandIn(temporary)
                .with("__MACOSX/._SvmLoss.java", new byte[] {0, 5, 22, 7})
                .with("._SvmLoss.java", new byte[] {0, 5, 22, 7})
                .with("SvmLoss.java", SOURCE);
        assertThat(paths(read(temporary, SubmissionLimits.DEFAULT))).containsExactly("SvmLoss.java");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void follows_no_symbolic_link() throws Exception {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("Secret.java"), SOURCE);
        Path folder = Files.createDirectory(temporary.resolve("submission"));
        Files.createSymbolicLink(folder.resolve("SvmLoss.java"), elsewhere.resolve("Secret.java"));
        Files.createSymbolicLink(folder.resolve("folder"), elsewhere);
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("nowhere.java"), Path.of("nowhere.java"));

        Inventory inventory = read(folder, SubmissionLimits.DEFAULT);

        assertThat(inventory.sources()).isEmpty();
        assertThat(inventory.passedOver())
                .containsExactly(
                        new Ignored("SvmLoss.java", new LinkNotFollowed("SvmLoss.java")),
                        new Ignored("folder", new LinkNotFollowed("folder")),
                        new Ignored("loop", new LinkNotFollowed("loop")),
                        new Ignored("nowhere.java", new LinkNotFollowed("nowhere.java")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void follows_a_link_that_names_the_submission_itself() throws Exception {
        new HandIn(temporary).with("real/SvmLoss.java", SOURCE);
        Path link = Files.createSymbolicLink(temporary.resolve("link"), temporary.resolve("real"));
        assertThat(paths(read(link, SubmissionLimits.DEFAULT))).containsExactly("SvmLoss.java");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void never_opens_a_pipe() throws Exception {
        Path pipe = temporary.resolve("SvmLoss.java");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        // Opening it would wait for a writer for ever.
        assertThat(read(temporary, SubmissionLimits.DEFAULT).passedOver())
                .containsExactly(new Ignored("SvmLoss.java", new NotAnOrdinaryFile("SvmLoss.java")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void never_opens_a_device() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/pts/ptmx")));
        Inventory inventory = read(Path.of("/dev/pts"), SubmissionLimits.DEFAULT);
        assertThat(inventory.passedOver()).contains(new Ignored("ptmx", new NotAnOrdinaryFile("ptmx")));
    }

    @Test
    void searches_as_deep_as_the_limit_and_no_deeper() throws Exception {
        SubmissionLimits limits = new SubmissionLimits(100, 10, 1000, 100, 3);
        new HandIn(temporary).with("a/b/SvmLoss.java", SOURCE).with("a/b/c/TooDeep.java", SOURCE);
        Inventory inventory = read(temporary, limits);
        assertThat(paths(inventory)).containsExactly("a/b/SvmLoss.java");
        assertThat(inventory.passedOver()).containsExactly(new Ignored("a/b/c", new FolderTooDeep("a/b/c", 3)));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void gives_up_on_a_thousand_folders_inside_each_other() throws Exception {
        Files.createDirectories(temporary.resolve("d/".repeat(1000)));
        Inventory inventory = read(temporary, SubmissionLimits.DEFAULT);
        String deepest = "d/".repeat(63) + "d";
        assertThat(inventory.passedOver()).containsExactly(new Ignored(deepest, new FolderTooDeep(deepest, 64)));
        // JUnit takes seconds to delete them.
        shell("rm -rf d");
    }

    @Test
    void counts_every_entry_even_of_no_interest() throws Exception {
        new HandIn(temporary).with("a/1.txt", "").with("a/2.txt", "").with("SvmLoss.java", SOURCE);
        assertThat(paths(read(temporary, new SubmissionLimits(100, 10, 1000, 4, 10))))
                .containsExactly("SvmLoss.java");
        assertThatThrownBy(() -> read(temporary, new SubmissionLimits(100, 10, 1000, 3, 10)))
                .isInstanceOfSatisfying(
                        UnreadableSubmission.class, e -> assertThat(e.reason()).isEqualTo(new TooManyEntries(3)));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keeps_hostile_names_as_they_are() throws Exception {
        List<String> names = List.of(
                " .java",
                "-rf.java",
                "@x.java",
                "<script>.java",
                "=HYPERLINK.java",
                "\u001B[31mred.java",
                "\u202Egnp.java",
                "back\\slash.java",
                "line\nfeed.java",
                "per%20cent+plus.java",
                "потери 损失+%41.java");
        for (String name : names) {
            new HandIn(temporary).with(name, SOURCE);
        }
        assertThat(paths(read(temporary, SubmissionLimits.DEFAULT))).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void keeps_files_apart_whose_names_are_no_text() throws Exception {
        shell("printf 'class A {}' > $'\\xff.java'; printf 'class B {}' > $'\\xfe.java'");
        assertThat(paths(read(temporary, SubmissionLimits.DEFAULT))).containsExactly("\uFFFD.java", "\uFFFD.java");
    }

    /** A path too long for the system: the one obstacle to reading that holds for root as well. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void goes_on_past_a_folder_that_cannot_be_read() throws Exception {
        String name = "d".repeat(250);
        shell("d=" + name + "; for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do mkdir $d; cd $d; done");
        new HandIn(temporary).with("src/SvmLoss.java", SOURCE);
        try {
            Inventory inventory = read(temporary, SubmissionLimits.DEFAULT);
            assertThat(paths(inventory)).containsExactly("src/SvmLoss.java");
            assertThat(inventory.passedOver()).singleElement().satisfies(ignored -> {
                assertThat(ignored.path()).startsWith(name + "/" + name).doesNotContain(temporary.toString());
                assertThat(ignored.reason()).isEqualTo(new FileNotReadable(ignored.path(), "File name too long"));
            });
        } finally {
            // JUnit could not delete it.
            shell("rm -rf " + name);
        }
    }

    /** Nothing is forbidden to root. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void says_what_the_system_forbids() throws Exception {
        Path locked = new HandIn(temporary)
                .with("locked/SvmLoss.java", SOURCE)
                .folder()
                .resolve("locked");
        Files.setPosixFilePermissions(locked.resolve("SvmLoss.java"), Set.of());
        assumeFalse(Files.isReadable(locked.resolve("SvmLoss.java")));
        assertThat(read(temporary, SubmissionLimits.DEFAULT).passedOver())
                .containsExactly(new Ignored(
                        "locked/SvmLoss.java", new FileNotReadable("locked/SvmLoss.java", "permission denied")));

        Files.setPosixFilePermissions(locked, Set.of());
        assertThat(read(temporary, SubmissionLimits.DEFAULT).passedOver())
                .containsExactly(new Ignored("locked", new FileNotReadable("locked", "permission denied")));
        assertThatThrownBy(() -> read(locked, SubmissionLimits.DEFAULT))
                .isInstanceOfSatisfying(
                        UnreadableSubmission.class,
                        e -> assertThat(e.reason())
                                .isEqualTo(new FolderNotReadable(locked.toString(), "permission denied")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void reads_names_as_utf_8_whatever_the_locale() throws Exception {
        new HandIn(temporary).with("Иванов/потери.java", SOURCE);
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                locationOf(Submission.class)
                        + File.pathSeparator
                        + locationOf(Message.class)
                        + File.pathSeparator
                        + locationOf(FolderTest.class),
                PrintPaths.class.getName(),
                temporary.toString());
        java.environment().put("LC_ALL", "C");
        Process child = java.start();
        String printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).isZero();
        assertThat(printed).isEqualTo("ANSI_X3.4-1968 [Иванов/потери.java]");
    }

    /** Run in a machine of its own, whose locale knows ASCII only. */
    static final class PrintPaths {

        private PrintPaths() {}

        public static void main(String... arguments) throws UnreadableSubmission {
            String printed = System.getProperty("sun.jnu.encoding")
                    + " "
                    + paths(read(Path.of(arguments[0]), SubmissionLimits.DEFAULT));
            System.out.writeBytes(printed.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String locationOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    private void shell(String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", script)
                .directory(temporary.toFile())
                .start();
        assertThat(process.waitFor()).isZero();
    }

    private static Inventory read(Path folder, SubmissionLimits limits) throws UnreadableSubmission {
        Intake intake = new Intake(limits, StandardCharsets.ISO_8859_1);
        Folder.walk(folder, "", limits, intake);
        return intake.inventory();
    }

    private static List<String> paths(Inventory inventory) {
        return inventory.sources().stream().map(Source::path).toList();
    }
}
