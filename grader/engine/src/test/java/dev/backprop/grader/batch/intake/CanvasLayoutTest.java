package dev.backprop.grader.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanvasLayoutTest {

    @TempDir
    private Path temporary;

    private HandedIn handedIn;

    @BeforeEach
    void createTheFolder() throws IOException {
        handedIn = new HandedIn(Files.createDirectory(temporary.resolve("submissions")));
    }

    @Test
    void files_belong_to_the_student_whose_number_they_have() {
        handedIn.with("lovelaceada_101_9001_SvmLoss.java")
                .with("lovelaceada_101_9002_TwoLayerNet.java")
                .withZip("pascalblaise_LATE_102_9003_work.zip", "SvmLoss.java");

        ClassFolder.Recognised recognised = handedIn.recognise();
        ClassList list = recognised.classList();

        assertThat(recognised.layout().text()).contains("a download from Canvas: 2 hand-ins");
        assertThat(HandedIn.placesOf(list))
                .containsExactly(
                        "lovelaceada_101: lovelaceada_101_9001_SvmLoss.java, lovelaceada_101_9002_TwoLayerNet.java",
                        "pascalblaise_102: pascalblaise_LATE_102_9003_work.zip");
        assertThat(list.handins().get(0).student())
                .isEqualTo(new Student("101", "lovelaceada", Mark.CANVAS_ID, Map.of(Mark.CANVAS_ID, "101")));
        assertThat(list.handins().get(1).notes())
                .containsExactly("pascalblaise_LATE_102_9003_work.zip is late, as the platform says.");
    }

    @Test
    void of_several_uploads_of_a_file_the_last_counts_by_its_number_and_not_by_its_time() throws IOException {
        handedIn.with("a_1_9001_SvmLoss.java").with("a_1_9010_SvmLoss-1.java").with("a_1_9009_SvmLoss-2.java");
        Files.setLastModifiedTime(
                handedIn.folder().resolve("a_1_9001_SvmLoss.java"), FileTime.fromMillis(4_000_000_000_000L));

        ClassList list = handedIn.read();

        assertThat(HandedIn.placesOf(list)).containsExactly("a_1: a_1_9010_SvmLoss-1.java");
        assertThat(list.handins().get(0).notes())
                .containsExactly(
                        "a_1_9009_SvmLoss-2.java was handed in before a_1_9010_SvmLoss-1.java and does not count.",
                        "a_1_9001_SvmLoss.java was handed in before a_1_9010_SvmLoss-1.java and does not count.");
    }

    @Test
    void the_files_own_number_decides_where_the_uploads_is_the_same() {
        handedIn.with("a_1_9001_SvmLoss.java").with("a_1_9001_SvmLoss-10.java").with("a_1_9001_SvmLoss-9.java");

        assertThat(HandedIn.placesOf(handedIn.read())).containsExactly("a_1: a_1_9001_SvmLoss-10.java");
    }

    @Test
    void a_name_that_holds_numbers_is_read_from_the_left() {
        handedIn.with("o_neil_1_9001_SvmLoss.java").with("b_2_9002_task_3_4_SvmLoss.java");

        assertThat(handedIn.read().handins())
                .extracting(
                        handin -> handin.student().id() + " " + handin.student().name())
                .containsExactly("2 b", "1 o_neil");
    }

    @Test
    void somebody_without_a_source_has_handed_in_all_the_same_and_what_was_typed_is_for_a_human() {
        handedIn.with("a_1_9001_SvmLoss.java")
                .with("b_2_9002_report.pdf")
                .with("c_3_text.html")
                .with("d_LATE_4_link.html");

        ClassList list = handedIn.read();

        assertThat(HandedIn.placesOf(list)).containsExactly("a_1: a_1_9001_SvmLoss.java", "b_2: b_2_9002_report.pdf");
        assertThat(list.unclear())
                .extracting(unclear -> unclear.student().id() + ": " + unclear.reason())
                .containsExactly(
                        "3: c_3_text.html was typed into the platform. It is no Java file, and was not read.",
                        "4: d_LATE_4_link.html is late, as the platform says. d_LATE_4_link.html was typed into the"
                                + " platform. It is no Java file, and was not read.");
        assertThat(list.unplaced()).extracting(Unplaced::mayBeWork).containsExactly(true, true);
    }

    @Test
    void what_is_named_otherwise_is_listed() throws IOException {
        handedIn.with("a_1_9001_SvmLoss.java")
                .with("b_2_9002_SvmLoss.java")
                .with("c_3_9003_SvmLoss.java")
                .with("SvmLoss.java")
                .with("d/SvmLoss.java");
        Files.createSymbolicLink(handedIn.folder().resolve("e_5_9005_SvmLoss.java"), temporary);

        assertThat(handedIn.read().unplaced())
                .extracting(Unplaced::reason)
                .containsExactly(
                        "It is not named as the platform names hand-ins. Put back the name that it had in the"
                                + " download.",
                        "It is not named as the platform names hand-ins. Put back the name that it had in the download.",
                        "This is a link, which is not followed. Put the files themselves there.");
    }

    /** A student chooses the name of a file, and with it may name anybody; whose it is, stands to the left of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "name_LATE_101_9001_x_55_66_y.java",
                "name_101_9001_x_55_66_y.java",
                "name_101_9001_x_LATE_55_66_y.java",
                "name_101_9001_x_55_text.html",
                "name_LATE_101_9001__55_66_y.zip"
            })
    void no_name_of_a_file_changes_whose_it_is(String name) {
        handedIn.with("blaise_55_9000_SvmLoss.java").with(name);

        ClassList list = handedIn.read();

        assertThat(list.unplaced()).isEmpty();
        assertThat(HandedIn.placesOf(list))
                .containsExactly("blaise_55: blaise_55_9000_SvmLoss.java", "name_101: " + name);
        assertThat(list.handins().get(1).student().id()).isEqualTo("101");
    }

    /** A group may be called Team_7; so nobody knows where its name ends, and where a number begins. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "team_7_101_9001_x.java",
                "name_101_9001_55_link.htm",
                "name_101_55_text.html",
                "a_7_LATE_101_9001_5_x.zip"
            })
    void what_can_be_read_in_two_ways_is_nobodys_while_no_roster_knows_better(String name) {
        handedIn.with("blaise_55_9000_SvmLoss.java").with(name);

        assertThat(handedIn.read().handins())
                .filteredOn(handin -> handin.question() != null)
                .singleElement()
                .satisfies(handin -> {
                    assertThat(handin.student().kind()).isNull();
                    assertThat(handin.student().id()).isNotIn("7", "101", "9001", "55");
                    assertThat(String.join(" ", handin.notes())).contains("can be read in several ways");
                });
    }

    @Test
    void of_two_readings_the_one_that_the_roster_knows_counts() {
        handedIn.with("team_7_101_9201_x.java").with("blaise_55_9000_SvmLoss.java");
        handedIn.withText(
                "../roster.csv", "id,name,canvas id,team", "a1,Ada,101,Team_7", "e5,Eve,7,", "b2,Bo,102,Team_7");

        assertThat(handedIn.read(temporary.resolve("roster.csv")).handins())
                .filteredOn(handin -> !handin.places().isEmpty())
                .extracting(handin -> handin.student().id())
                .containsExactlyInAnyOrder("a1", "b2", "55");
    }

    /** Canvas leaves numbers and underscores in a display name. */
    @Test
    void a_display_name_with_numbers_takes_nobodys_place() {
        handedIn.with("pascal_55_9000_SvmLoss.java").with("a_55_66_101_9001_SvmLoss.java");
        handedIn.withText("../roster.csv", "id,name,canvas id", "b2,Blaise Pascal,55", "e5,Eve,101");

        for (ClassList list : List.of(handedIn.read(), handedIn.read(temporary.resolve("roster.csv")))) {
            assertThat(list.handins()).hasSize(2);
            assertThat(list.handins().get(0).student().id()).isNotIn("55", "b2", "e5", "101");
            assertThat(list.handins().get(0).notes()).anyMatch(note -> note.contains("can be read in several ways"));
            assertThat(list.handins().get(1).student().id()).isIn("55", "b2");
            assertThat(list.handins().get(1).question()).isNull();
        }
    }

    @Test
    void an_earlier_file_that_is_longer_than_the_one_that_counts_is_a_doubt() {
        handedIn.withText("a_1_9001_SvmLoss.java", "class SvmLoss { int stub; }")
                .withText("a_1_9002_SvmLoss-1.java", "class SvmLoss { int filledIn = 1 + 1; }")
                .withText("a_1_9003_SvmLoss-2.java", "class SvmLoss { int stub; }")
                .withText("b_2_9004_SvmLoss.java", "class SvmLoss { }")
                .withText("b_2_9005_SvmLoss-1.java", "class SvmLoss { int filledIn; }");

        assertThat(handedIn.read().handins())
                .extracting(Handin::doubt)
                .containsExactly(
                        "a_1_9003_SvmLoss-2.java came last and counts, and something in it is as it was handed out;"
                                + " a_1_9002_SvmLoss-1.java came before it and is longer.",
                        null);
    }

    @Test
    void files_that_students_have_numbered_themselves_all_count() {
        handedIn.withZip("a_1_9001_part-1.zip", "SvmLoss.java")
                .withZip("a_1_9002_part-2.zip", "TwoLayerNet.java")
                .with("a_1_9003_A-2.java")
                .with("a_1_9004_A.java");

        ClassList list = handedIn.read();

        assertThat(HandedIn.placesOf(list))
                .containsExactly("a_1: a_1_9001_part-1.zip, a_1_9002_part-2.zip, a_1_9004_A.java");
        assertThat(list.handins().get(0).notes())
                .containsExactly("a_1_9003_A-2.java was handed in before a_1_9004_A.java and does not count.");
    }
}
