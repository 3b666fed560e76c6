package dev.backprop.grader.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoodleLayoutTest {

    @TempDir
    private Path temporary;

    private HandedIn handedIn;

    @BeforeEach
    void createTheFolder() throws IOException {
        handedIn = new HandedIn(Files.createDirectory(temporary.resolve("class")));
    }

    @Test
    void folders_are_named_after_students_and_may_hold_archives() {
        handedIn.with("Ada King-Lovelace_101_assignsubmission_file_/SvmLoss.java")
                .withZip("Иван Иванов_102_assignsubmission_file_/work.zip", "SvmLoss.java");

        ClassFolder.Recognised recognised = handedIn.recognise();
        ClassList list = recognised.classList();

        assertThat(recognised.layout().text()).contains("a download from Moodle: 2 hand-ins");
        assertThat(list.handins())
                .extracting(handin -> handin.student().id() + " "
                        + handin.student().name() + " " + handin.places().size())
                .containsExactly("101 Ada King-Lovelace 1", "102 Иван Иванов 2");
    }

    @Test
    void what_was_typed_in_is_said_and_not_read() {
        handedIn.with("Ada_101_assignsubmission_file/SvmLoss.java")
                .withText("Ada_101_assignsubmission_onlinetext_/onlinetext.html", "<p>hello</p>")
                .withText("Blaise_102_assignsubmission_onlinetext_/onlinetext.html", "<p>class</p>");

        ClassList list = handedIn.read();

        assertThat(list.handins()).singleElement().satisfies(ada -> {
            assertThat(ada.places()).hasSize(1);
            assertThat(ada.notes()).singleElement().asString().contains("was typed into the platform");
        });
        assertThat(list.unclear()).singleElement().satisfies(blaise -> {
            assertThat(blaise.student().id()).isEqualTo("102");
            assertThat(blaise.reason()).contains("was typed into the platform");
        });
    }

    @Test
    void the_worksheet_says_when_something_came_and_that_something_is_missing() {
        handedIn.with("Ada_101_assignsubmission_file/SvmLoss.java")
                .withText(
                        "../worksheet.csv",
                        "ID,Vollständiger Name,Status,Bewertung,Zuletzt geändert (Abgabe),Zuletzt geändert (Bewertung)",
                        "Teilnehmer/in 101,Ada,Abgegeben,,\"Freitag, 20. November 2026, 23:50\",-",
                        "Teilnehmer/in 102,Blaise,Abgegeben,,\"Freitag, 20. November 2026, 23:51\",-",
                        "Teilnehmer/in 103,Carl,Keine Abgabe,,-,\"Samstag, 21. November 2026, 10:00\"");

        ClassList list = handedIn.read(temporary.resolve("worksheet.csv"));

        assertThat(list.handins())
                .extracting(handin ->
                        handin.student().name() + " " + handin.timing().at())
                .containsExactlyInAnyOrder("Ada 2026-11-20T23:50", "Carl null");
        assertThat(list.unclear()).singleElement().satisfies(blaise -> {
            assertThat(blaise.student().name()).isEqualTo("Blaise");
            assertThat(blaise.reason()).contains("handed in at 2026-11-20 23:51, and nothing of it is in the download");
        });
        assertThat(list.unplaced()).extracting(Unplaced::path).containsExactly("102");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Last modified (submission)",
                "Última modificación (entrega)",
                "Dernière modification (travail remis)",
                "Последнее изменение (ответ)",
                "上次修改（作业）"
            })
    void a_deadline_or_a_mark_is_no_hand_in(String header) {
        handedIn.with("Ada_101_assignsubmission_file/SvmLoss.java")
                .withText(
                        "../worksheet.csv",
                        "Identifier,Full name,Due date," + header + ",Last modified (grade)",
                        "Participant 101,Ada,\"Friday, 20 November 2026, 11:50 PM\",\"Friday, 6 November 2026, 9:00 AM\",-",
                        "Participant 102,Bo,\"Friday, 20 November 2026, 11:50 PM\",-,\"Friday, 6 November 2026, 9:00 AM\"");

        assertThat(handedIn.read(temporary.resolve("worksheet.csv")).handins())
                .extracting(handin -> String.valueOf(handin.timing().at()))
                .containsExactlyInAnyOrder("2026-11-06T09:00", "null");
    }

    @Test
    void loose_files_and_hidden_names_are_understood() {
        handedIn.with("Ada Lovelace_101_assignsubmission_file_SvmLoss.java")
                .with("Ada Lovelace_101_assignsubmission_file_TwoLayerNet.java")
                .with("Participant 102_assignsubmission_file_/SvmLoss.java")
                .with("Participant_103_assignsubmission_file_/SvmLoss.java");

        assertThat(handedIn.read().handins())
                .extracting(
                        handin -> handin.student().id() + " " + handin.places().size())
                .containsExactlyInAnyOrder("101 2", "102 1", "103 1");
    }

    @Test
    void a_stray_folder_is_listed() {
        handedIn.with("Ada_101_assignsubmission_file_/SvmLoss.java")
                .with("Bo_102_assignsubmission_file_/SvmLoss.java")
                .with("old/SvmLoss.java");

        assertThat(handedIn.read().unplaced()).extracting(Unplaced::path).containsExactly("old");
    }

    /** A student chooses the name of a file, and with it may name anybody; whose it is, stands to the left of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name_103_assignsubmission_file_x_102_assignsubmission_file_a.zip",
                "Name_103_assignsubmission_file_x 102_assignsubmission_file_a.zip",
                "Name_103_assignsubmission_file__102_assignsubmission_file_a.zip",
                "Name_103_assignsubmission_file_102_assignsubmission_onlinetext_a.zip",
                "Participant 103_assignsubmission_file_x_102_assignsubmission_file_a.zip",
                "Participant_103_assignsubmission_file_Participant 102_assignsubmission_file_a.zip",
                "O Neil_103_assignsubmission_file_x_102_assignsubmission_file_/SvmLoss.java"
            })
    void no_name_of_a_file_changes_whose_it_is(String name) {
        handedIn.with("Blaise_102_assignsubmission_file_SvmLoss.java").with(name, HandedIn.zip("SvmLoss.java"));

        ClassList list = handedIn.read();

        assertThat(list.unplaced()).isEmpty();
        assertThat(list.handins())
                .extracting(
                        handin -> handin.student().id() + " " + handin.places().size())
                .containsExactlyInAnyOrder("102 1", "103 1");
    }

    @Test
    void a_students_own_name_may_hold_numbers() {
        handedIn.with("Ada 102 assignsubmission_103_assignsubmission_file_/SvmLoss.java")
                .with("Blaise_102_assignsubmission_file_/SvmLoss.java");

        assertThat(handedIn.read().handins())
                .extracting(handin -> handin.student().id())
                .containsExactlyInAnyOrder("102", "103");
    }

    @Test
    void an_archive_and_a_file_that_were_uploaded_side_by_side_both_count() {
        handedIn.withZip("Ada_101_assignsubmission_file_/a.zip", "SvmLoss.java")
                .with("Ada_101_assignsubmission_file_/TwoLayerNet.java")
                .with("Bo_102_assignsubmission_file_/project/src/SvmLoss.java")
                .withZip("Bo_102_assignsubmission_file_/project/lib.jar", "Other.java");

        ClassList list = handedIn.read();

        assertThat(HandedIn.placesOf(list))
                .containsExactly(
                        "Ada_101: Ada_101_assignsubmission_file_, a.zip", "Bo_102: Bo_102_assignsubmission_file_");
        assertThat(list.handins().get(0).notes()).isEmpty();
    }
}
