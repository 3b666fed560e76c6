package dev.backprop.grader.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.message.MessageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads as people and platforms spoil them: nobody gets another's mark, and nobody a zero because something was not understood. */
class MessyDownloadsTest {

    private static final String[] THREE = {"id,name", "1,Ada Lovelace", "2,Blaise Pascal", "3,Carl Gauss"};
    private static final String[] CANVAS = {
        "Student,ID,SIS User ID,SIS Login ID,Section",
        "\"Lovelace, Ada\",101,1,,Mon",
        "\"Pascal, Blaise\",102,2,,Mon",
        "\"Gauss, Carl\",103,3,,Tue"
    };

    @TempDir
    private Path temporary;

    private HandedIn handedIn;

    @BeforeEach
    void createTheFolder() throws IOException {
        handedIn = new HandedIn(Files.createDirectory(temporary.resolve("class")));
    }

    /** What became of each student of the roster: the names of files and folders, {@code nothing}, or {@code ?}. */
    private Map<String, String> outcome(String... roster) {
        handedIn.withText("../roster.csv", roster);
        return outcome();
    }

    private Map<String, String> outcome() {
        Path members = temporary.resolve("members.csv");
        ClassList list = handedIn.recognise(new ClassLists(
                        Optional.of(temporary.resolve("roster.csv")),
                        Optional.of(members).filter(Files::exists),
                        Optional.empty()))
                .classList();
        Map<String, String> outcome = new TreeMap<>();
        for (Handin handin : list.handins()) {
            String places = String.join(
                    " + ",
                    handin.places().stream()
                            .map(place -> place.getFileName().toString())
                            .toList());
            outcome.put(handin.student().id(), places.isEmpty() ? "nothing" : places);
        }
        list.unclear().forEach(unclear -> outcome.put(unclear.student().id(), "?"));
        outcome.keySet().retainAll(list.order());
        return outcome;
    }

    @Test
    void the_number_of_a_week_is_nobodys() {
        handedIn.with("hw 3 Zoe Noe/S.java").with("hw 3 Ada Lovelace/S.java");

        assertThat(outcome(THREE)).hasToString("{1=?, 2=?, 3=?}");
    }

    @Test
    void a_word_that_all_names_have_is_the_assignments() {
        handedIn.with("svm-week-3-a4711-main/S.java")
                .with("svm-week-3-a4712-main/S.java")
                .with("svm-week-3-x-main/S.java");

        assertThat(outcome("id,name", "a4711,Ada Lovelace", "a4712,Bo", "3,Carl"))
                .hasToString("{3=?, a4711=svm-week-3-a4711-main, a4712=svm-week-3-a4712-main}");
    }

    @Test
    void copies_that_a_browser_counts_are_nobodys() {
        handedIn.with("SvmLoss (1).java").with("SvmLoss (2).java").with("Carl Gauss/S.java");

        assertThat(outcome(THREE)).hasToString("{1=?, 2=?, 3=Carl Gauss}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Max Planck", "max_final version", "Blaise 4711", "Nobody Known 4711"})
    void a_login_or_number_beside_another_name_is_nobodys(String name) {
        handedIn.with(name + "/S.java").with("carl/S.java");

        assertThat(outcome("id,name,login", "4711,Max Born,max", "4712,Blaise Pascal,bp", "4713,Carl Gauss,carl"))
                .hasToString("{4711=?, 4712=?, 4713=carl}");
    }

    @Test
    void a_jar_or_a_document_called_as_somebody_is_what_that_one_handed_in() {
        handedIn.withZip("Ada Lovelace.jar", "S.java")
                .withText("Blaise Pascal.txt", "class S {}")
                .withZip("Carl Gauss.zip", "S.java")
                .with("notes.txt");

        assertThat(outcome(THREE)).hasToString("{1=Ada Lovelace.jar, 2=Blaise Pascal.txt, 3=Carl Gauss.zip}");
    }

    @Test
    void what_was_typed_in_is_no_zero() {
        handedIn.with("lovelaceada_101_9001_S.java").with("pascalblaise_102_text.html");

        assertThat(outcome(CANVAS)).hasToString("{1=lovelaceada_101_9001_S.java, 2=?, 3=nothing}");
    }

    @Test
    void what_the_metadata_names_and_is_not_there_is_no_zero() {
        handedIn.with("submission_1/S.java")
                .withText(
                        "submission_metadata.yml",
                        "submission_1: {':submitters': [{':name': Ada, ':sid': '1'}]}",
                        "submission_2: {':submitters': [{':name': Blaise, ':sid': '2'}]}");

        assertThat(outcome(THREE)).hasToString("{1=submission_1, 2=?, 3=nothing}");
    }

    @Test
    void a_number_of_one_with_the_address_of_another_is_nobodys() {
        handedIn.with("submission_1/S.java")
                .withText(
                        "submission_metadata.yml",
                        "submission_1: {':submitters': [{':name': Ada, ':sid': '1', ':email': B@x.org}]}");

        assertThat(outcome("id,name,email", "1,Ada,a@x.org", "2,Bo,b@x.org")).hasToString("{1=?, 2=?}");
    }

    @Test
    void who_lost_the_zeros_of_a_number_has_not_handed_in_nothing() {
        handedIn.with("submission_1/S.java")
                .withText(
                        "submission_metadata.yml",
                        "submission_1: {':submitters': [{':name': Ada Lovelace, ':sid': '0077'}]}");

        assertThat(outcome("id,name", "77,Ada Lovelace", "78,Bo Pascal")).hasToString("{77=?, 78=nothing}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"team1_999_9001_S.java", "team1_102_9001_S.java"})
    void a_team_that_nobody_knows_may_be_anybodys(String team) {
        handedIn.with(team).with("lovelaceada_101_9002_S.java");

        assertThat(outcome(CANVAS)).hasToString("{1=lovelaceada_101_9002_S.java, 2=?, 3=?}");
    }

    @Test
    void clones_of_teams_may_be_anybodys() {
        handedIn.with("svm-rockets/.git/HEAD")
                .with("svm-rockets/S.java")
                .with("svm-comets/.git/HEAD")
                .with("svm-comets/S.java");

        assertThat(outcome("identifier,github_username,github_id,name", "1,ada,,", "2,bo,,"))
                .hasToString("{1=?, 2=?}");

        handedIn.withText("../members.csv", "group,student", "rockets,1", "comets,2");
        assertThat(outcome()).hasToString("{1=svm-rockets, 2=svm-comets}");
    }

    @Test
    void what_the_platform_knows_better_is_not_nobodys() {
        handedIn.with("lovelaceada_101_9001_S.java")
                .withText("../members.csv", "group,student", "lovelaceada_101,nobody");

        assertThat(outcome(CANVAS)).hasToString("{1=?, 2=?, 3=?}");
    }

    @Test
    void a_team_of_somebody_and_nobody_is_refused() {
        handedIn.with("rockets_555_9001_S.java")
                .withText("../members.csv", "group,student", "rockets_555,1", "rockets_555,nobody");

        assertThatThrownBy(() -> outcome(CANVAS))
                .isInstanceOf(MessageException.class)
                .hasMessageContaining("line 3");
    }

    @Test
    void a_stranger_is_found_by_what_needs_a_human_calls_the_hand_in() {
        handedIn.with("doejane_777_9001_S.java");

        assertThat(handedIn.read().find("doejane_777").student().id()).isEqualTo("777");
    }

    @Test
    void who_is_called_as_a_section_hands_in_for_nobody_else() {
        handedIn.with("mon_101_9001_S.java").with("gausscarl_103_9002_S.java");

        assertThat(outcome(CANVAS)).hasToString("{1=?, 2=?, 3=gausscarl_103_9002_S.java}");
    }

    @Test
    void who_is_called_as_a_group_hands_in_for_nobody_else_where_others_hand_in_alone() {
        String[] roster = {"id,name,group,canvas id", "1,Ada,G 1,101", "2,Bo,G 1,102", "3,Carl,G 2,103", "4,Di,G 3,104"
        };
        handedIn.with("g1_101_9001_S.java").with("carl_103_9002_S.java").with("di_104_9003_S.java");
        assertThat(outcome(roster)).hasToString("{1=?, 2=?, 3=carl_103_9002_S.java, 4=di_104_9003_S.java}");

        handedIn.with("g2_103_9004_S.java").with("g3_104_9005_S.java");
        assertThat(outcome(roster))
                .as("most are groups")
                .containsEntry("1", "g1_101_9001_S.java")
                .containsEntry("2", "g1_101_9001_S.java");
    }

    @Test
    void a_name_with_a_comma_moves_no_cell() {
        handedIn.with("Ada/S.java");

        assertThatThrownBy(() -> outcome("id,name,email", "4711,Lovelace, Ada,ada@x.org", "4712,Ada Bo,bo@x.org"))
                .isInstanceOf(MessageException.class)
                .hasMessageContaining("line 2: there are 4 cells, where the first row names 3 columns");
        assertThat(outcome("id,name,", "1,Ada,,,", "2,Bo")).as("empty cells").hasToString("{1=Ada, 2=nothing}");
    }

    @Test
    void utf_16_is_read_where_it_is_marked_and_else_refused() throws IOException {
        handedIn.with("4711/S.java");
        String csv = "id;name\n4711;Ada\n4712;Bo\n";
        Files.write(temporary.resolve("roster.csv"), csv.getBytes(StandardCharsets.UTF_16));
        assertThat(outcome()).hasToString("{4711=4711, 4712=nothing}");

        Files.write(temporary.resolve("roster.csv"), csv.getBytes(StandardCharsets.UTF_16LE));
        assertThatThrownBy(this::outcome).hasMessageContaining("UTF-16LE");
    }

    @Test
    void namesakes_of_whom_the_roster_has_one_are_told_apart_by_nobody() {
        handedIn.with("Ada Lovelace_501_assignsubmission_file/S.java")
                .with("Ada Lovelace_502_assignsubmission_file/S.java")
                .with("Carl Gauss_503_assignsubmission_file/S.java");

        assertThat(outcome(THREE)).hasToString("{1=?, 2=nothing, 3=Carl Gauss_503_assignsubmission_file}");
    }

    @Test
    void who_is_in_two_groups_that_both_handed_in_gets_neither_mark() {
        handedIn.with("Team A/S.java").with("Team B/S.java");
        handedIn.withText("../members.csv", "group,student", "Team A,1", "Team A,2", "Team B,2", "Team B,3");

        assertThat(outcome(THREE)).hasToString("{1=Team A, 2=?, 3=Team B}");
    }

    @Test
    void a_repository_made_twice_and_the_template_beside_it_are_for_a_human() {
        for (String name : new String[] {"svm-ada", "svm-ada-1", "svm-bo", "svm"}) {
            handedIn.with(name + "/.git/HEAD").with(name + "/S.java");
        }

        assertThat(outcome("identifier,github_username,github_id,name", "1,ada,,", "2,bo,,", "3,carl,,"))
                .hasToString("{1=svm-ada, 2=svm-bo, 3=?}");
    }

    @Test
    void a_class_is_found_below_folders_that_hold_nothing_else_that_could_be_work() {
        handedIn.with("download/sub/Ada Lovelace/S.java")
                .with("download/sub/Blaise Pascal/S.java")
                .with("__MACOSX/._x")
                .with("readme.txt");

        assertThat(outcome(THREE)).hasToString("{1=Ada Lovelace, 2=Blaise Pascal, 3=nothing}");
    }

    @Test
    void a_zip_with_the_paths_of_windows_is_a_class() {
        byte[] source = HandedIn.SVM.getBytes(StandardCharsets.UTF_8);
        handedIn.with(
                "c.zip",
                HandedIn.zipOf(
                        new HandedIn.Member("class\\Lovelace, Ada\\S.java", source),
                        new HandedIn.Member("class\\Pascal, Blaise\\S.java", source)));

        assertThat(outcome(THREE)).hasToString("{1=Lovelace, Ada, 2=Pascal, Blaise, 3=nothing}");
    }

    @Test
    void folders_of_sections_are_nobodys() {
        handedIn.with("Mon/Ada Lovelace/S.java").with("Tue/Blaise Pascal/S.java");

        assertThat(outcome("id,name,section", "1,Ada Lovelace,Mon", "2,Blaise Pascal,Tue"))
                .hasToString("{1=?, 2=?}");
    }

    @Test
    void addresses_in_capitals_and_names_in_any_order_are_somebodys() {
        handedIn.with("ADA@X.org/S.java").with("muller_jurgen/S.java").with("Gauß, Carl F./S.java");

        assertThat(outcome("id,name,email", "1,Ada L,ada@x.org", "2,Jürgen Müller,j@x.org", "3,Carl Gauß,"))
                .hasToString("{1=ADA@X.org, 2=muller_jurgen, 3=?}");
    }

    @Test
    void what_a_tool_has_unpacked_beside_a_canvas_download_is_for_a_human() {
        handedIn.with("lovelaceada_101_9001_S.java")
                .with("pascalblaise_102_9002_S.java")
                .with("gausscarl_103_9004_work/S.java");

        assertThat(outcome(CANVAS)).hasToString("{1=lovelaceada_101_9001_S.java, 2=pascalblaise_102_9002_S.java, 3=?}");
    }

    /** So older versions of Moodle call the members of a team, and those of a group that was chosen. */
    @Test
    void a_team_before_a_name_is_known_where_it_is_that_ones() {
        handedIn.with("Team A-Ada Lovelace_501_assignsubmission_file_/S.java")
                .with("Mon-Jean-Luc Pascal_502_assignsubmission_file_/S.java")
                .with("Team B-Carl Gauss_503_assignsubmission_file_/S.java")
                .with("Anna-Maria Smith_504_assignsubmission_file_/S.java");

        assertThat(outcome(
                        "id,name,team,section",
                        "1,Ada Lovelace,Team A,Mon",
                        "2,Jean-Luc Pascal,,Mon",
                        "3,Carl Gauss,Team A,Mon",
                        "4,Maria Smith,,Tue"))
                .hasToString("{1=Team A-Ada Lovelace_501_assignsubmission_file_,"
                        + " 2=Mon-Jean-Luc Pascal_502_assignsubmission_file_, 3=?, 4=?}");
    }

    @Test
    void what_the_platform_can_give_to_nobody_a_human_can() {
        handedIn.with("Ada Lovelace_101_assignsubmission_file_/S.java")
                .with("Blaise Pascal_102_assignsubmission_file_/S.java")
                .with("from mail/S.java")
                .with("solution of the tutor/S.java");
        assertThat(outcome(THREE))
                .hasToString("{1=Ada Lovelace_101_assignsubmission_file_, 2=Blaise Pascal_102_assignsubmission_file_,"
                        + " 3=?}");

        handedIn.withText("../members.csv", "group,student", "from mail,3", "solution of the tutor,nobody");
        assertThat(outcome())
                .hasToString("{1=Ada Lovelace_101_assignsubmission_file_, 2=Blaise Pascal_102_assignsubmission_file_,"
                        + " 3=from mail}");

        handedIn.withText("../members.csv", "group,student", "from mail,nobody", "solution of the tutor,nobody");
        assertThat(outcome()).containsEntry("3", "nothing");
    }

    @Test
    void rows_of_members_that_change_nothing_are_told() {
        handedIn.with("submission_1/S.java")
                .withText("submission_metadata.yml", "submission_1: {':submitters': [{':name': Ada, ':sid': '7'}]}")
                .withText("../members.csv", "group,student", "7,1", "submission_9,2");
        handedIn.withText("../roster.csv", THREE);

        assertThat(handedIn.recognise(new ClassLists(
                                Optional.of(temporary.resolve("roster.csv")),
                                Optional.of(temporary.resolve("members.csv")),
                                Optional.empty()))
                        .further())
                .singleElement()
                .satisfies(told -> assertThat(told.text())
                        .startsWith("members.csv: nothing that was handed in is called submission_9, so"));
    }

    @Test
    void parts_of_one_download_are_one_class() {
        handedIn.with("part1/lovelaceada_101_9001_S.java")
                .with("part1/pascalblaise_102_9002_S.java")
                .with("part2/gausscarl_103_9003_S.java")
                .with("roster.txt");

        assertThat(outcome(CANVAS))
                .hasToString("{1=lovelaceada_101_9001_S.java, 2=pascalblaise_102_9002_S.java,"
                        + " 3=gausscarl_103_9003_S.java}");
        assertThat(handedIn.recognise().layout().text())
                .endsWith("class (part1 + part2) was read as a download from Canvas: 3 hand-ins, 0 left over.");

        handedIn.with("from mail/S.java");
        assertThatThrownBy(() -> outcome())
                .isInstanceOf(MessageException.class)
                .hasMessageContaining("beside it from mail. Put all hand-ins of the class into one folder");
    }

    @Test
    void parts_of_one_download_are_one_class_as_they_were_downloaded() {
        handedIn.withZip(
                        "Lab 3-Mon.zip",
                        "Ada Lovelace_101_assignsubmission_file/S.java",
                        "Carl Gauss_103_assignsubmission_file/S.java")
                .withZip("Lab 3-Tue.zip", "Lab 3/Blaise Pascal_102_assignsubmission_file/S.java")
                .with("roster.txt");

        assertThat(outcome(THREE))
                .hasToString("{1=Ada Lovelace_101_assignsubmission_file, 2=Blaise Pascal_102_assignsubmission_file,"
                        + " 3=Carl Gauss_103_assignsubmission_file}");
        assertThat(handedIn.recognise().layout().text())
                .endsWith(
                        "class (Lab 3-Mon.zip + Lab 3-Tue.zip) was read as a download from Moodle: 3 hand-ins, 0 left over.");

        handedIn.withZip("from mail.zip", "S.java");
        assertThatThrownBy(() -> outcome())
                .isInstanceOf(MessageException.class)
                .hasMessageContaining("beside it from mail.zip. Put all hand-ins of the class into one folder");
    }

    @Test
    void names_that_no_disk_takes_do_not_keep_a_class_from_being_read() {
        handedIn.withZip(
                        "Ada Lovelace.zip",
                        "S.java",
                        "a\0b/S.java",
                        "../../S.java",
                        "/etc/S.java",
                        "C:/S.java",
                        "co*n?/S.java")
                .withZip("Blaise Pascal.zip", "S.java");

        assertThat(outcome(THREE)).hasToString("{1=Ada Lovelace.zip, 2=Blaise Pascal.zip, 3=nothing}");
    }

    @Test
    void an_archive_for_each_student_is_not_unpacked_to_look_for_a_class() {
        handedIn.withZip("Ada Lovelace.zip", "src/S.java", "src/T.java")
                .withZip("Blaise Pascal.zip", "Blaise Pascal/pascalblaise_102_9002_S.java")
                .withZip("Carl Gauss.zip", "Carl Gauss/S.java");

        assertThat(outcome(THREE)).hasToString("{1=Ada Lovelace.zip, 2=Blaise Pascal.zip, 3=Carl Gauss.zip}");
    }

    @Test
    void sections_of_students_on_the_roster_are_one_class() {
        handedIn.with("Mon/Ada Lovelace/S.java").with("Mon/Carl Gauss/S.java").with("Tue/Blaise Pascal/S.java");

        assertThat(outcome(THREE)).hasToString("{1=Ada Lovelace, 2=Blaise Pascal, 3=Carl Gauss}");
    }

    @Test
    void sections_in_an_archive_each_are_one_class() {
        handedIn.withZip("Mon.zip", "Ada Lovelace/S.java", "Carl Gauss/S.java").with("Tue/Blaise Pascal/S.java");

        assertThat(outcome(THREE)).hasToString("{1=Ada Lovelace, 2=Blaise Pascal, 3=Carl Gauss}");
    }

    @Test
    void a_folder_for_each_student_with_what_canvas_calls_it_is_none_of_a_class() {
        handedIn.with("Ada Lovelace/lovelaceada_101_9001_S.java").with("Blaise Pascal/S.java");

        assertThat(outcome(THREE)).hasToString("{1=Ada Lovelace, 2=Blaise Pascal, 3=nothing}");
    }
}
