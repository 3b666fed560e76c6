package dev.backprop.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("jdk")
class JailChoiceTest {

    @TempDir
    private Path folder;

    @Test
    void takes_the_jail_where_it_works_and_has_nothing_to_note() {
        Jail working = WorkingJail.get();

        for (String isolation : new String[] {"auto", "bubblewrap"}) {
            Confinement confinement = confinement(JailChoice.named(isolation));

            assertThat(confinement.jail().mode()).isEqualTo(working.mode()).startsWith("bubblewrap");
            assertThat(confinement.note().isPresent())
                    .isEqualTo(confinement.jail().mode().equals("bubblewrap"));
        }
    }

    @Test
    void takes_no_jail_when_told_to() {
        Confinement confinement = confinement(JailChoice.named("process"));

        assertThat(confinement.jail().mode()).isEqualTo("process");
        assertThat(note(confinement)).isEqualTo("no jail, which is fine for your own code.");
    }

    @Test
    void says_why_it_does_without_a_jail_that_is_not_installed() {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");

        Confinement confinement = confinement(JailChoice.named("auto", without(HostTool.BWRAP)));

        assertThat(confinement.jail().mode()).isEqualTo("process");
        assertThat(note(confinement))
                .isEqualTo(
                        "no jail, which is fine for your own code. The jail needs the program bwrap, which is not installed"
                                + " (package bubblewrap). ./grade doctor says what to do.");
    }

    @Test
    void says_why_it_does_without_a_jail_that_does_not_work() throws IOException {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        Function<HostTool, Optional<Path>> broken = broken();

        Confinement confinement = confinement(JailChoice.named("auto", broken));

        assertThat(confinement.jail().mode()).isEqualTo("process");
        assertThat(note(confinement))
                .isEqualTo("no jail, which is fine for your own code. A jail was tried and failed (bwrap:"
                        + " setting up uid map: Permission denied). ./grade doctor says what to do.");
    }

    @Test
    void grades_without_the_jail_that_does_not_work() throws IOException {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");

        try (Sandbox sandbox = Sandbox.start(JailChoice.named("auto", broken()), Limits.standard())) {
            assertThat(Student.loaded(sandbox, Student.SCALE).call(Student.ARGUMENTS))
                    .isEqualTo(Student.scaled(3));
            assertThat(sandbox.confinement().jail().mode()).isEqualTo("process");
        }
    }

    @Test
    void refuses_to_do_without_a_jail_that_was_asked_for() throws IOException {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        Function<HostTool, Optional<Path>> broken = broken();

        assertThatExceptionOfType(MessageException.class)
                .isThrownBy(() -> JailChoice.named("bubblewrap", without(HostTool.PRLIMIT)))
                .withMessageContaining("--isolation bubblewrap does not work here. The jail needs the program prlimit");
        assertThatExceptionOfType(MessageException.class)
                .isThrownBy(() -> confinement(JailChoice.named("bubblewrap", broken)))
                .withMessageContaining("Permission denied");
    }

    /** A worker that was seen to start in the jail and then does not: what a submission could bring about. */
    @Test
    void never_does_without_a_jail_that_has_worked() throws IOException {
        WorkingJail.get();
        Path bwrap = folder.resolve("bwrap");
        Files.createSymbolicLink(bwrap, HostTool.BWRAP.find().orElseThrow());
        JailChoice choice = JailChoice.named("auto", with(bwrap));

        try (Sandbox sandbox = Sandbox.start(choice, Limits.standard())) {
            Program program = Student.loaded(sandbox, "System.exit(1);\n" + Student.SCALE);
            assertThat(sandbox.confinement().jail().mode()).startsWith("bubblewrap");
            Files.delete(bwrap);
            script(bwrap);
            assertThatExceptionOfType(SandboxException.class)
                    .isThrownBy(() -> program.call(Student.ARGUMENTS))
                    .withMessageContaining("Permission denied");
            assertThat(sandbox.confinement().jail().mode()).startsWith("bubblewrap");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker", "", "Process"})
    void knows_no_other_isolation(String isolation) {
        assertThatExceptionOfType(MessageException.class)
                .isThrownBy(() -> JailChoice.named(isolation))
                .withMessage("There is no isolation " + isolation + ". Choose one of: auto, bubblewrap, process.");
    }

    private static Confinement confinement(JailChoice choice) {
        try (Sandbox sandbox = Sandbox.start(choice, Limits.standard())) {
            return sandbox.confinement();
        }
    }

    private static String note(Confinement confinement) {
        return confinement.note().map(Message::text).orElse("");
    }

    private static Function<HostTool, Optional<Path>> without(HostTool missing) {
        return tool -> tool == missing ? Optional.empty() : Optional.of(Path.of("/bin/" + tool.fileName()));
    }

    private static Function<HostTool, Optional<Path>> with(Path bwrap) {
        return tool -> tool == HostTool.BWRAP ? Optional.of(bwrap) : tool.find();
    }

    /** A bubblewrap that is forbidden to do its work, as on an Ubuntu that restricts user namespaces. */
    private Function<HostTool, Optional<Path>> broken() throws IOException {
        return with(script(folder.resolve("bwrap")));
    }

    private Path script(Path file) throws IOException {
        // Root's temporary folders are for root only, and the jail is started by somebody else.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(file, "#!/bin/sh\necho 'bwrap: setting up uid map: Permission denied' >&2\nexit 1\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
