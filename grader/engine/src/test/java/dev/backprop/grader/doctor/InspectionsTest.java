package dev.backprop.grader.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.doctor.DoctorMessages.JailRemedy;
import dev.backprop.grader.doctor.Finding.Level;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.sandbox.JailTrial;
import dev.backprop.grader.sandbox.ProcessJail;
import dev.backprop.grader.sandbox.SandboxMessages.JailFailed;
import dev.backprop.grader.sandbox.SandboxMessages.JailToolMissing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each inspection makes of a machine that is in order, and of one that is not. */
class InspectionsTest {

    @TempDir
    private Path folder;

    @Test
    void the_java_that_runs_this_is_fit() {
        assertThat(Inspections.java(Path.of(System.getProperty("java.home")), System.getProperty("java.version"))
                        .level())
                .isEqualTo(Level.WORKS);
    }

    @Test
    void a_java_without_a_compiler_cannot_grade() {
        Finding finding = Inspections.java(folder, "17.0.15");

        assertThat(finding.level()).isEqualTo(Level.BROKEN);
        assertThat(finding.text().text()).contains("without a compiler");
    }

    @ParameterizedTest
    @CsvSource({"17.0.15, WORKS", "17.0.16, BROKEN"})
    void a_java_that_was_replaced_cannot_grade(String installed, Level level) throws IOException {
        Path javac =
                Files.writeString(Files.createDirectory(folder.resolve("bin")).resolve("javac"), "");
        assertThat(javac.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + installed + "\"\n");

        assertThat(Inspections.java(folder, "17.0.15").level()).isEqualTo(level);
    }

    @Test
    void a_worker_compiles() {
        assertThat(Inspections.worker().level()).isEqualTo(Level.WORKS);
    }

    @Test
    void a_folder_can_be_written_to_or_not() {
        assertThat(Inspections.folder("reports", folder).level()).isEqualTo(Level.WORKS);
        assertThat(folder).isEmptyDirectory();
        assertThat(Inspections.folder("reports", folder.resolve("missing")).level())
                .isEqualTo(Level.BROKEN);
    }

    @Test
    void a_folder_has_room_or_is_not_there() {
        assertThat(Inspections.space("room", folder).text().text()).contains("MiB free");
        assertThat(Inspections.space("room", folder.resolve("missing")).level()).isEqualTo(Level.BROKEN);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, WORKS", "Cp1252, WORKS", "ANSI_X3.4-1968, WANTING", "US-ASCII, WANTING", "'', WANTING"})
    void an_encoding_holds_all_names_or_not(String encoding, Level level) {
        assertThat(Inspections.encoding(encoding).level()).isEqualTo(level);
    }

    @Test
    void without_a_jail_grading_goes_on_and_the_remedy_is_named() {
        JailTrial missing = new JailTrial.Fails(new JailToolMissing("bwrap", "bubblewrap"));
        JailInspection jail = new JailInspection(() -> missing, new Surroundings(folder));

        Finding finding = jail.get();

        assertThat(finding.level()).isEqualTo(Level.WANTING);
        assertThat(finding.text().text()).contains("bwrap, which is not installed");
        assertThat(finding.remedy()).contains(new JailRemedy(JailRemedy.Cause.NOT_INSTALLED));
        assertThat(Inspections.limits(jail.jail()).level()).isEqualTo(Level.WANTING);
    }

    @Test
    void a_jail_that_works_is_tried_once() {
        int[] trials = {0};
        JailInspection jail = new JailInspection(
                () -> {
                    trials[0]++;
                    return new JailTrial.Works(new ProcessJail());
                },
                new Surroundings(folder));

        assertThat(jail.get().level()).isEqualTo(Level.WORKS);
        assertThat(Inspections.limits(jail.jail()).level()).isEqualTo(Level.WORKS);
        assertThat(trials[0]).isEqualTo(1);
    }

    @Test
    void the_jail_fails_with_what_it_said() {
        JailInspection jail = new JailInspection(
                () -> new JailTrial.Fails(new JailFailed("bwrap: No such file")), new Surroundings(folder));

        assertThat(jail.get().text()).extracting(Message::text).asString().contains("bwrap: No such file");
    }
}
