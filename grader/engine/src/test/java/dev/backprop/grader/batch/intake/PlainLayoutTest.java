package dev.backprop.grader.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.message.MessageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainLayoutTest {

    @TempDir
    private Path temporary;

    private HandedIn handedIn;

    @BeforeEach
    void createTheFolder() throws IOException {
        handedIn = new HandedIn(Files.createDirectory(temporary.resolve("class")));
    }

    @Test
    void each_folder_is_a_student() {
        handedIn.with("ada/src/backprop/SvmLoss.java")
                .with("blaise/SvmLoss.java")
                .with("carl/notes.txt");

        ClassFolder.Recognised recognised = handedIn.recognise();

        assertThat(HandedIn.placesOf(recognised.classList()))
                .containsExactly("ada: ada", "blaise: blaise", "carl: carl");
        assertThat(recognised.classList().handins().get(0).student())
                .isEqualTo(new Student("ada", "ada", null, Map.of()));
        assertThat(recognised.classList().unplaced()).isEmpty();
        assertThat(recognised.layout().text())
                .endsWith("class was read as a folder for each student: 3 hand-ins, 0 left over.");
    }

    @Test
    void each_archive_is_a_student() {
        handedIn.withZip("ada.zip", "SvmLoss.java")
                .withZip("blaise.tar.gz", "SvmLoss.java")
                .with("carl/SvmLoss.java");

        ClassFolder.Recognised recognised = handedIn.recognise();

        assertThat(HandedIn.placesOf(recognised.classList()))
                .containsExactly("ada: ada.zip", "blaise: blaise.tar.gz", "carl: carl");
        assertThat(recognised.layout().text()).contains("an archive for each student");
    }

    /** What the stub lies beside may be the work; of a class that is declared twice, what lies open counts. */
    @Test
    void an_archive_in_a_students_folder_is_opened_and_a_library_only_where_no_source_lies_beside_it() {
        handedIn.withZip("ada/work.zip", "SvmLoss.java")
                .with("blaise/src/SvmLoss.java")
                .withZip("blaise/work.zip", "SvmLoss.java")
                .withZip("blaise/ejml.jar", "Other.java")
                .withZip("carl/work.jar", "SvmLoss.java");

        ClassList list = handedIn.read();

        assertThat(HandedIn.placesOf(list))
                .containsExactly("ada: ada, work.zip", "blaise: blaise, work.zip", "carl: carl, work.jar");
        assertThat(list.handins())
                .allSatisfy(handin -> assertThat(handin.notes()).isEmpty());
    }

    @Test
    void what_is_nobodys_is_listed() {
        handedIn.with("ada/SvmLoss.java")
                .with("blaise/SvmLoss.java")
                .with("SvmLoss.java")
                .withZip("ada.zip", "SvmLoss.java");

        assertThat(handedIn.read().unplaced())
                .containsExactly(
                        new Unplaced(
                                "SvmLoss.java",
                                "This is a loose file, and nothing says whose. Put it into a folder named after"
                                        + " its student.",
                                handedIn.folder().resolve("SvmLoss.java"),
                                true),
                        new Unplaced(
                                "ada.zip",
                                "It lies beside an unpacked folder of the same name, and the folder counts.",
                                null,
                                false));
    }

    @Test
    void what_systems_leave_behind_is_nobodys_and_not_worth_a_word() {
        handedIn.with("ada/SvmLoss.java")
                .with(".DS_Store")
                .with("__MACOSX/ada/._SvmLoss.java")
                .with("desktop.ini")
                .with("._ada");

        ClassList list = handedIn.read();

        assertThat(list.handins()).hasSize(1);
        assertThat(list.unplaced()).isEmpty();
    }

    @Test
    void links_are_not_followed() throws IOException {
        handedIn.with("ada/SvmLoss.java");
        Files.createSymbolicLink(handedIn.folder().resolve("blaise"), temporary);
        Files.createSymbolicLink(handedIn.folder().resolve("ada/out.zip"), temporary.resolve("secret.zip"));

        ClassList list = handedIn.read();

        assertThat(HandedIn.placesOf(list)).containsExactly("ada: ada");
        assertThat(list.unplaced())
                .extracting(Unplaced::reason)
                .containsExactly("This is a link, which is not followed. Put the files themselves there.");
    }

    @Test
    void the_output_folder_and_the_roster_may_lie_in_the_class_folder() throws IOException {
        handedIn.with("ada/SvmLoss.java").with("out/manifest.json").withText("class.csv", "id,name", "ada,Ada");

        ClassList list = ClassFolder.recognise(
                        handedIn.folder(),
                        ClassLists.of(Optional.of(handedIn.folder().resolve("class.csv"))),
                        handedIn.folder().resolve("out/unpacked"),
                        Optional.empty())
                .classList();

        assertThat(HandedIn.placesOf(list)).containsExactly("ada: ada");
        assertThat(list.unplaced()).isEmpty();
    }

    @Test
    void names_of_every_kind_become_keys_that_every_system_takes() {
        handedIn.with("Иванов Иван/A.java")
                .with("עדה/A.java")
                .with("Lovelace, \"Ada\" 'x'/A.java")
                .with(".ada/A.java")
                .with("ada./A.java")
                .with("CON/A.java")
                .with("a\u0001b\nc/A.java")
                .with("x".repeat(200) + "/A.java")
                .with("x".repeat(199) + "y/A.java")
                .with("-rf/A.java");

        ClassList list = handedIn.read();

        assertThat(list.handins())
                .hasSize(10)
                .allSatisfy(handin -> assertThat(handin.key())
                        .matches("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}")
                        .doesNotEndWith("."));
        assertThat(list.handins())
                .extracting(Handin::key)
                .doesNotHaveDuplicates()
                .doesNotContain("CON");
        assertThat(list.handins())
                .extracting(handin -> handin.student().id())
                .contains("Иванов Иван", "עדה", "a\u0001b\nc");
    }

    @Test
    void names_that_differ_in_case_or_composition_have_keys_that_differ_in_more() {
        handedIn.with("Ada/A.java").with("ada/A.java").with("Zo\u00e9/A.java").with("Zoe\u0301/A.java");

        ClassList list = handedIn.read();

        assertThat(list.handins()).hasSize(4);
        assertThat(list.handins().stream().map(handin -> handin.key().toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_class_in_a_folder_of_its_own_is_found() {
        handedIn.with("week 3/ada/SvmLoss.java").with("week 3/blaise/src/SvmLoss.java");

        assertThat(HandedIn.placesOf(handedIn.read())).containsExactly("ada: ada", "blaise: blaise");
    }

    @Test
    void the_only_student_is_no_class() {
        handedIn.with("ada/src/SvmLoss.java").with("ada/test/SvmLossTest.java");

        assertThat(HandedIn.placesOf(handedIn.read())).containsExactly("ada: ada");
    }

    @Test
    void a_wrong_folder_gives_nobody_0_points_whatever_the_roster_says() {
        handedIn.with("SvmLoss.java").with("readme.txt").withText("../roster.csv", "id", "ada");

        assertThatThrownBy(() -> handedIn.read(temporary.resolve("roster.csv")))
                .isInstanceOf(MessageException.class)
                .hasMessageContaining("holds nothing that is certainly somebody's: SvmLoss.java, readme.txt.");
    }

    @Test
    void an_empty_folder_is_told() {
        assertThatThrownBy(handedIn::read)
                .isInstanceOf(MessageException.class)
                .hasMessageContaining("holds no hand-in");
        assertThatThrownBy(() -> new HandedIn(temporary.resolve("nowhere")).read())
                .hasMessageContaining("There is no folder or archive");
    }
}
