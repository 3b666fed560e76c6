package dev.backprop.grader.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {

    @TempDir
    private Path temporary;

    private HandedIn handedIn;

    @BeforeEach
    void createTheFolder() throws IOException {
        handedIn = new HandedIn(Files.createDirectory(temporary.resolve("class")));
    }

    private Path roster(String... lines) {
        handedIn.withText("../roster.csv", lines);
        return temporary.resolve("roster.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,name,group\n4711,\"Lovelace, Ada\",Mon",
                "\uFEFFName;GROUP;Student ID\n\"Lovelace, Ada\";Mon;4711",
                "section\tE-mail address\tsid\tname\r\nMon\ta@b.c\t4711\t\"Lovelace, Ada\"\r\n",
                "group,first name,last name,id\nMon,Ada,Lovelace,4711\n\n",
                "Student,ID,SIS User ID,SIS Login ID,Section,SVM (9)\n    Points Possible,,,,,20\n\"Lovelace, Ada\",5,4711,al,Mon,"
            })
    void columns_are_known_by_their_names_in_any_order_and_with_any_separator(String csv) throws IOException {
        Path file = Files.writeString(temporary.resolve("any.csv"), csv, StandardCharsets.UTF_8);

        Roster.Row row = RosterFile.read(file, Optional.empty()).get(0);

        assertThat(row.student().id()).isEqualTo("4711");
        assertThat(row.student().group()).isEqualTo("Mon");
        assertThat(NameForms.unordered(row.student().name())).isEqualTo("ada lovelace");
    }

    @Test
    void a_family_comes_first_where_it_is_written_so() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("any.csv"), "学号,姓,名\n1,张,伟\n2,Lovelace,Ada\n", StandardCharsets.UTF_8);

        assertThat(RosterFile.read(file, Optional.empty()))
                .extracting(row -> row.student().name())
                .containsExactly("张 伟", "Ada Lovelace");
    }

    @Test
    void a_roster_may_say_which_assistant_looks_after_whom() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("any.csv"), "id,name,TA\n1,Ada,Hana\n2,Bo,\n", StandardCharsets.UTF_8);

        assertThat(RosterFile.read(file, Optional.empty()))
                .extracting(row -> row.student().tutor())
                .containsExactly("Hana", null);
    }

    @Test
    void what_is_no_roster_is_told() throws IOException {
        Path latin =
                Files.write(temporary.resolve("latin.csv"), "id,name\n1,Zoé\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> RosterFile.read(latin, Optional.empty())).hasMessageContaining("it is not in UTF-8");
        assertThatThrownBy(() -> RosterFile.read(temporary.resolve("none.csv"), Optional.empty()))
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> RosterFile.read(roster(""), Optional.empty())).hasMessageContaining("it is empty");
        assertThatThrownBy(() -> RosterFile.read(roster("name,mark", "Ada,3"), Optional.empty()))
                .hasMessageContaining("no column named id; it has: name, mark");
        assertThatThrownBy(() -> RosterFile.read(roster("id,name", "1,Ada", "1,Bo"), Optional.empty()))
                .hasMessageContaining("the id 1 in line 2 and in line 3");
        assertThatThrownBy(() -> RosterFile.read(roster("id,name", ",Ada"), Optional.empty()))
                .hasMessageContaining("line 2, has no id");
        Path workbook = Files.write(temporary.resolve("r.xlsx"), HandedIn.zip("xl/workbook.xml"));
        assertThatThrownBy(() -> RosterFile.read(workbook, Optional.empty()))
                .hasMessageEndingWith(
                        "is a workbook and no CSV. Save it once more as \"CSV UTF-8\", and name that file.");
        assertThatThrownBy(() -> RosterFile.read(roster("id,name", "1,\"Ada"), Optional.empty()))
                .hasMessageContaining("it is no CSV");
    }

    @Test
    void students_are_recognised_and_those_without_a_hand_in_are_there() {
        Path roster = roster("id,name,group,login", "1,Ada Lovelace,A,al", "2,Blaise Pascal,B,bp", "3,Carl Gauß,B,cg");
        handedIn.with("AL/SvmLoss.java").with("pascal, blaise/SvmLoss.java");

        assertThat(handedIn.read(roster).handins())
                .extracting(
                        handin -> handin.student().id() + " " + handin.places().size() + " " + handin.notes())
                .containsExactlyInAnyOrder("1 1 []", "2 1 []", "3 0 [Handed in nothing.]");
    }

    @Test
    void nobody_handed_in_nothing_while_somebodys_work_is_nobodys() {
        Path roster = roster("id,name,group,login", "1,Ada Lovelace,A,al", "2,Blaise Pascal,B,bp", "3,Carl Gauß,B,cg");
        handedIn.with("AL/SvmLoss.java").with("pascal, blaise/SvmLoss.java").with("dora/SvmLoss.java");

        ClassList list = handedIn.read(roster);

        assertThat(list.handins())
                .extracting(handin -> handin.student().id() + " "
                        + handin.student().group() + " " + handin.places().size() + " " + handin.notes())
                .containsExactlyInAnyOrder(
                        "1 A 1 []", "2 B 1 []", "dora null 1 [Nobody on the roster is recognised in dora.]");
        assertThat(list.unclear()).singleElement().satisfies(unclear -> {
            assertThat(unclear.student().id()).isEqualTo("3");
            assertThat(unclear.reason()).contains("dora may be this student's");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4711",
                "ada@example.org",
                "Ada Lovelace",
                "Lovelace Ada",
                "LOVELACE, Ada",
                "4711_work",
                "w3 (4711)"
            })
    void a_folders_name_may_be_anything_that_the_roster_knows(String name) {
        Path roster = roster("id,name,email", "4711,Ada Lovelace,ada@example.org", "47,Ada Byron,b@example.org");
        handedIn.with(name + "/SvmLoss.java").with("other/SvmLoss.java");

        assertThat(handedIn.read(roster).handins())
                .filteredOn(handin -> !handin.places().isEmpty())
                .extracting(handin -> handin.student().id())
                .containsExactlyInAnyOrder("4711", "other");
    }

    @Test
    void canvas_students_are_known_by_number_before_name() {
        Path roster = roster("id,name,canvas id", "a1,Ada Lovelace,101", "a2,Ada Lovelace,102", "a3,Zoë de la Mer,");
        handedIn.with("lovelaceada_102_9001_SvmLoss.java")
                .with("lovelaceada_103_9002_SvmLoss.java")
                .with("delamerzoe_104_9003_SvmLoss.java");

        ClassList list = handedIn.read(roster);

        assertThat(list.handins())
                .extracting(handin -> handin.key() + " " + handin.student().id())
                .containsExactlyInAnyOrder("lovelaceada_102 a2", "lovelaceada_103 103", "delamerzoe_104 a3");
        assertThat(list.unclear()).extracting(unclear -> unclear.student().id()).containsExactly("a1");
    }

    @Test
    void nobody_is_guessed_among_students_of_one_name() {
        Path roster = roster("id,name", "1,Ada Lovelace", "2,Lovelace Ada", "3,Bo");
        handedIn.with("Ada Lovelace/SvmLoss.java").with("Bo/SvmLoss.java");

        ClassList list = handedIn.read(roster);

        assertThat(list.handins()).hasSize(2);
        assertThat(list.handins())
                .filteredOn(handin -> handin.student().id().equals("Ada Lovelace"))
                .singleElement()
                .satisfies(handin -> assertThat(handin.notes())
                        .containsExactly(
                                "Several students on the roster may be Ada Lovelace, so none was chosen: 1, 2. Add a"
                                        + " column to the roster that tells them apart."));
        assertThat(list.unclear())
                .extracting(unclear -> unclear.student().id() + ": " + unclear.reason())
                .containsExactly(
                        "1: It is not known whether anything was handed in: Ada Lovelace may be this student's."
                                + " needs-a-human.csv says how to tell.",
                        "2: It is not known whether anything was handed in: Ada Lovelace may be this student's."
                                + " needs-a-human.csv says how to tell.");
    }

    @Test
    void two_hand_ins_of_one_student_both_count_for_themselves() {
        two_hand_ins_of_one_student_both_count_for_themselves(roster("id,name,login", "4711,Ada,ada"));
        two_hand_ins_of_one_student_both_count_for_themselves(roster("id,login", "4711,ada"));
    }

    private void two_hand_ins_of_one_student_both_count_for_themselves(Path roster) {
        handedIn.with("4711/SvmLoss.java").with("ada/SvmLoss.java");

        ClassList list = handedIn.read(roster);

        assertThat(list.handins()).hasSize(2);
        assertThat(list.handins())
                .extracting(handin -> handin.student().id())
                .doesNotHaveDuplicates()
                .doesNotContain("4711");
        assertThat(list.handins())
                .extracting(handin -> handin.key().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
        assertThat(list.handins())
                .allSatisfy(handin -> assertThat(String.join(" ", handin.notes()))
                        .contains("Several hand-ins may be of 4711, so each counts for itself: 4711, ada."));
        assertThat(list.unclear()).singleElement().satisfies(unclear -> {
            assertThat(unclear.student().id()).isEqualTo("4711");
            assertThat(unclear.reason()).startsWith("Several hand-ins may be of 4711");
        });
    }

    @Test
    void gradescopes_students_are_known_by_their_number_or_address() {
        Path roster = roster("id,name,email", "7,Ada,a@x.org", "8,Bo,b@x.org");
        handedIn.with("submission_1/S.java")
                .with("submission_2/S.java")
                .withText(
                        "submission_metadata.yml",
                        "submission_1: {':submitters': [{':name': Ada L, ':sid': '7'}]}",
                        "submission_2: {':submitters': [{':name': B, ':email': B@x.org}]}");

        assertThat(handedIn.read(roster).handins())
                .extracting(handin -> handin.student().name())
                .containsExactlyInAnyOrder("Ada", "Bo");
    }

    @Test
    void ids_that_differ_in_case_alone_are_one() {
        assertThatThrownBy(() -> RosterFile.read(roster("id,name", "a1,Ada", "A1,Bo"), Optional.empty()))
                .hasMessageContaining("the id A1 in line 2 and in line 3");
    }

    @Test
    void a_roster_in_another_charset_is_read_where_that_is_said() throws IOException {
        Charset cyrillic = Charset.forName("windows-1251");
        Path file = Files.write(temporary.resolve("r.csv"), "sep=;\nid;ФИО\n7;Иванов Иван\n".getBytes(cyrillic));

        assertThat(RosterFile.read(file, Optional.of(cyrillic)))
                .singleElement()
                .satisfies(row -> assertThat(row.student().name()).isEqualTo("Иванов Иван"));
        assertThatThrownBy(() -> RosterFile.read(file, Optional.empty()))
                .hasMessageContaining("--roster-charset windows-1251");
    }

    @Test
    void a_human_says_whose_a_hand_in_is_by_what_it_is_called() {
        Path roster = roster("id,name,canvas id", "a1,Ada,101", "b2,Bo,102", "c3,Carl,103");
        handedIn.with("team1_101_9201_SvmLoss.java").with("bo_102_9202_SvmLoss.java");

        assertThat(handedIn.read(roster).unclear())
                .extracting(unclear -> unclear.student().id())
                .containsExactly("a1", "c3");

        handedIn.withText("../members.csv", "group,student", "team1_101,a1", "team1_101,Carl");
        ClassList list = handedIn.recognise(new ClassLists(
                        Optional.of(roster), Optional.of(temporary.resolve("members.csv")), Optional.empty()))
                .classList();

        assertThat(list.unclear()).isEmpty();
        assertThat(list.handins())
                .allSatisfy(handin -> assertThat(handin.places()).hasSize(1))
                .extracting(handin -> handin.student().id())
                .containsExactlyInAnyOrder("a1", "b2", "c3");
    }

    @Test
    void members_whom_nobody_knows_are_refused() {
        Path roster = roster("id,name", "a1,Ada");
        handedIn.with("a1/SvmLoss.java").withText("../members.csv", "group,student", "Team,a1", "Team,x9");
        ClassLists lists =
                new ClassLists(Optional.of(roster), Optional.of(temporary.resolve("members.csv")), Optional.empty());

        assertThatThrownBy(() -> handedIn.recognise(lists)).hasMessageContaining("line 3: nobody in the class is x9");
    }
}
