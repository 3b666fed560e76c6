package dev.backprop.grader.batch.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.batch.book.GradeSheet.Filling;
import dev.backprop.grader.batch.intake.Mark;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeSheetTest {

    private static final String CANVAS =
            "\uFEFFStudent,ID,SIS User ID,SIS Login ID,Section,Essay (11),Flat SVM (12),Final Score\r\n"
                    + "    Points Possible,,,,,100,10.00,(read only)\r\n"
                    + "\"Lovelace, Ada\",101,a1,al,\"Mon, \"\"early\"\"\",,,\"88,5\"\r\n"
                    + "\"Pascal, Blaise\",102,b2,bp,Tue,90,\"3\",\r\n"
                    + "\"Gauß, Carl\",103,c3,cg,Tue,,EX,\r\n"
                    + "Nobody,104,d4,dd,Tue,5,,\r\n";

    @TempDir
    private Path temporary;

    private FinishedBatch batch;

    @BeforeEach
    void createTheFolder() {
        batch = new FinishedBatch(temporary.resolve("out"));
    }

    private List<String> fill(String sheet, Optional<String> column, Optional<String> assignment) throws IOException {
        return fill(sheet.getBytes(StandardCharsets.UTF_8), column, assignment);
    }

    private List<String> fill(byte[] sheet, Optional<String> column, Optional<String> assignment) throws IOException {
        Path file = Files.write(temporary.resolve("sheet.csv"), sheet);
        List<String> told = GradeSheet.fill(
                        batch.out(),
                        new Filling(file, Optional.empty(), column, assignment, OptionalDouble.empty()),
                        Optional.empty())
                .stream()
                .map(Message::text)
                .toList();
        assertThat(file).as("the sheet itself").hasBinaryContent(sheet);
        return told;
    }

    private String filled() {
        return batch.read("sheet-filled.csv");
    }

    private void three() {
        batch.student("ada", "a1", "Ada Lovelace", null, true)
                .report("ada", true, true)
                .student("blaise", "b2", "Blaise Pascal", null, true)
                .report("blaise", true, false)
                .student("carl", "c3", "Carl", null, true)
                .report("carl", true, true);
    }

    @Test
    void a_canvas_gradebook_changes_in_nothing_but_the_points() throws IOException {
        three();

        List<String> told = fill(CANVAS, Optional.of("flat svm"), Optional.empty());

        assertThat(filled())
                .isEqualTo(CANVAS.replace("early\"\"\",,,", "early\"\"\",,10,").replace("90,\"3\"", "90,\"6\""));
        assertThat(told)
                .containsExactly(
                        temporary.resolve("sheet.csv") + " was filled into "
                                + batch.out().resolve("sheet-filled.csv")
                                + ": the points of all assignments are in 2 rows of the column Flat SVM (12) now, 2 rows were"
                                + " left alone.",
                        "Line 5 was left as it is: it says EX.");
    }

    @Test
    void students_are_found_by_any_id_of_the_sheet_and_by_name_last() throws IOException {
        batch.student("x", "101", "lovelaceada", null, true)
                .report("x", true, true)
                .student("y", "BP", "somebody", null, true)
                .report("y", true, false)
                .student("z", "zzz", "Carl Friedrich", null, true)
                .report("z", true, true)
                .student("n", "nnn", "nobody", null, true)
                .report("n", false, true);

        List<String> told = fill(CANVAS, Optional.of("Essay (11)"), Optional.empty());

        assertThat(filled())
                .contains("early\"\"\",10,,", "Tue,6,\"3\"", "Tue,4,,")
                .contains("\"Gauß, Carl\",103,c3,cg,Tue,,EX");
        assertThat(told)
                .contains(
                        "Essay (11) is worth 100 points there and 10 here. The points were filled in as they are; nothing"
                                + " was scaled.",
                        "zzz (Carl Friedrich) has a mark and is in no line of the sheet.");
    }

    @Test
    void the_only_column_of_points_needs_no_name_and_of_several_none_is_guessed() throws IOException {
        three();
        fill(
                "Student,ID,SIS User ID,Section,SVM (9)\nPoints Possible,,,,10\nAda,5,a1,M,\n",
                Optional.empty(),
                Optional.empty());
        assertThat(filled()).endsWith("Ada,5,a1,M,10\n");

        assertThatThrownBy(() -> fill(CANVAS, Optional.empty(), Optional.empty()))
                .hasMessageContaining("Name one of these with --fill-column: Essay (11), Flat SVM (12).");
        assertThatThrownBy(() -> fill(CANVAS, Optional.of("SVM"), Optional.empty()))
                .hasMessageContaining("has no column SVM");
    }

    @Test
    void a_localised_moodle_worksheet_is_known_by_its_cells_and_keeps_its_decimal_comma() throws IOException {
        String sheet = """
                ID;Vollständiger Name;E-Mail-Adresse;Status;Bewertung;Bestwertung;Bewertung kann geändert werden
                "Teilnehmer/in 1101";"Ada Lovelace";ada@example.org;Abgegeben;;10,00;Ja
                "Teilnehmer/in 1102";"Blaise Pascal";b@example.org;Abgegeben;"2,50";10,00;Ja
                "Teilnehmer/in 1103";"Carl";c@example.org;Keine;-;10,00;Ja""";
        batch.student("a", "1101", "Ada Lovelace", null, true)
                .report(
                        "a",
                        false,
                        new AssignmentReport(
                                "flat-svm",
                                "SVM",
                                "1.0",
                                FinishedBatch.DIGEST,
                                AssignmentStatus.GRADED,
                                null,
                                List.of(
                                        FinishedBatch.check("scores", 2.5, true, AssignmentStatus.GRADED),
                                        FinishedBatch.check("dW", 7.5, false, AssignmentStatus.GRADED)),
                                null))
                .student("b", "b@example.org", "B", null, true)
                .report("b", true, true)
                .student("c", "1103", "Carl", null, true)
                .failure("c", "no luck");

        List<String> told = fill(sheet, Optional.empty(), Optional.empty());

        assertThat(filled())
                .isEqualTo(sheet.replace("Abgegeben;;", "Abgegeben;2,5;").replace("\"2,50\"", "\"10\""));
        assertThat(told).singleElement().asString().contains("2 rows of the column Bewertung now", "1 row was left");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Identifier,Full name,Grade,Maximum grade\nParticipant 2,Ada,?,10\nParticipant 1,Bo,?,10\n",
                "Student,ID,SIS User ID,SIS Login ID,Section,SVM (9)\n    Points Possible,,,,,10\nAda,2,,ada,S,?\nBo,1,,bo,S,?\n"
            })
    void a_class_may_number_its_students_by_what_are_others_numbers_on_the_platform(String sheet) throws IOException {
        batch.student("ada", "1", "Ada", null, true)
                .report("ada", true, true)
                .student("bo", "2", "Bo", null, true)
                .report("bo", false, false);

        fill(sheet.replace("?", ""), Optional.empty(), Optional.empty());

        assertThat(filled()).isEqualTo(sheet.replaceFirst("\\?", "10").replace("?", "0"));
    }

    @Test
    void a_number_under_another_name_gives_nobody_a_mark() throws IOException {
        batch.studentOf(Mark.PARTICIPANT, "t", "5102", "Team A").report("t", true, true);

        List<String> told = fill(
                "sep=,\nIdentifier,Full name,Grade,Maximum grade\nParticipant 5102,Ada,,10\nParticipant 5103,Bo,,10\n",
                Optional.empty(),
                Optional.empty());

        assertThat(filled()).contains("Ada,,10").contains("Bo,,10").startsWith("sep=,\n");
        assertThat(told)
                .contains("Line 3 was left as it is: its number is that of Team A, who has another name there.");
    }

    @Test
    void who_handed_in_nothing_gets_zero_only_if_that_is_said() throws IOException {
        batch.student("ada", "a1", "Ada Lovelace", null, true)
                .report("ada", true, true)
                .student("blaise", "b2", "Blaise Pascal", null, false)
                .report("blaise", false, false);

        List<String> told = fill(CANVAS, Optional.of("flat svm"), Optional.empty());

        assertThat(filled()).contains("Tue,90,\"3\"");
        assertThat(told)
                .contains("1 student who handed in nothing was left as the sheet has them;"
                        + " --fill-missing 0 writes zeros.");
        GradeSheet.fill(
                batch.out(),
                new Filling(
                        temporary.resolve("sheet.csv"),
                        Optional.empty(),
                        Optional.of("flat svm"),
                        Optional.empty(),
                        OptionalDouble.of(0)),
                Optional.empty());
        assertThat(filled()).contains("Tue,90,\"0\"");
    }

    @Test
    void a_decimal_comma_between_commas_is_put_in_quotes() throws IOException {
        String sheet = "Identifier,Full name,Grade,Maximum grade\nParticipant 1,Ada,,\"7,50\"\n";
        batch.student("a", "1", "Ada", null, true)
                .report(
                        "a",
                        false,
                        new AssignmentReport(
                                "flat-svm",
                                "SVM",
                                "1.0",
                                FinishedBatch.DIGEST,
                                AssignmentStatus.GRADED,
                                null,
                                List.of(FinishedBatch.check("scores", 7.5, true, AssignmentStatus.GRADED)),
                                null));

        assertThat(fill(sheet, Optional.empty(), Optional.empty())).hasSize(1);

        assertThat(filled())
                .isEqualTo("Identifier,Full name,Grade,Maximum grade\nParticipant 1,Ada,\"7,5\",\"7,50\"\n");
    }

    @Test
    void bytes_that_are_no_utf_8_stay_as_they_are() throws IOException {
        three();
        byte[] sheet = "Student,ID,SIS User ID,Section,SVM (9)\rGau\u00df,5,a1,\u20ac,\r"
                .getBytes(Charset.forName("windows-1252"));

        fill(sheet, Optional.empty(), Optional.empty());

        assertThat(batch.out().resolve("sheet-filled.csv"))
                .hasBinaryContent("Student,ID,SIS User ID,Section,SVM (9)\rGau\u00df,5,a1,\u20ac,10\r"
                        .getBytes(Charset.forName("windows-1252")));
    }

    @Test
    void nobody_is_guessed() throws IOException {
        batch.student("a", "1", "Ada Lovelace", null, true)
                .report("a", true, true)
                .student("b", "2", "Lovelace Ada", null, true)
                .report("b", true, true)
                .student("c", "3", "Carl", null, true)
                .report("c", true, true);
        String sheet =
                "Student,ID,SIS User ID,Section,SVM (9)\n\"Lovelace, Ada\",101,,M,\nCarl,102,,M,\nCarl,103,,M,\nAda,104,a3,M\n";

        List<String> told = fill(sheet, Optional.empty(), Optional.empty());

        assertThat(filled()).isEqualTo(sheet);
        assertThat(told)
                .contains(
                        "Line 2 was left as it is: several students may be meant (1, 2).",
                        "Line 3 was left as it is: other lines may be 3 too.",
                        "Line 4 was left as it is: other lines may be 3 too.",
                        "3 (Carl) has a mark and is in no line of the sheet.");
    }

    @Test
    void one_assignment_of_several_can_be_filled() throws IOException {
        AssignmentReport svm = new AssignmentReport(
                "flat-svm",
                "SVM",
                "1.0",
                FinishedBatch.DIGEST,
                AssignmentStatus.GRADED,
                null,
                List.of(FinishedBatch.check("dW", 4, true, AssignmentStatus.GRADED)),
                null);
        AssignmentReport net = new AssignmentReport(
                "net",
                "Net",
                "1.0",
                FinishedBatch.DIGEST,
                AssignmentStatus.GRADED,
                null,
                List.of(FinishedBatch.check("dW", 9, true, AssignmentStatus.GRADED)),
                null);
        batch.student("ada", "a1", "Ada", null, true).report("ada", false, svm, net);

        fill(CANVAS, Optional.of("Flat SVM"), Optional.of("net"));

        assertThat(filled()).contains("early\"\"\",,9,");
        assertThatThrownBy(() -> fill(CANVAS, Optional.of("Flat SVM"), Optional.of("cnn")))
                .hasMessage("Nobody was graded for cnn. Choose one of: flat-svm, net.");
    }

    @Test
    void a_sheet_that_is_none_is_told_and_none_is_overwritten() {
        three();
        assertThatThrownBy(() -> fill("", Optional.empty(), Optional.empty())).hasMessageContaining("it is empty");
        assertThatThrownBy(() -> fill("Student,\"ID", Optional.empty(), Optional.empty()))
                .hasMessageContaining("a quote in line 1 is never closed");
        assertThatThrownBy(() -> fill("S\0t", Optional.empty(), Optional.empty()))
                .hasMessageContaining("not in UTF-8");
        Path none = temporary.resolve("none.csv");
        assertThatThrownBy(() -> GradeSheet.fill(
                        batch.out(),
                        new Filling(none, Optional.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty()),
                        Optional.empty()))
                .hasMessageContaining("there is no such file");
        Path sheet = temporary.resolve("sheet.csv");
        assertThatThrownBy(() -> GradeSheet.fill(
                        batch.out(),
                        new Filling(
                                sheet, Optional.of(sheet), Optional.empty(), Optional.empty(), OptionalDouble.empty()),
                        Optional.empty()))
                .hasMessageContaining("would be overwritten");
    }

    /** What somebody has chosen for a login, or has as a number of one kind, may be another's number of another kind. */
    @ParameterizedTest
    @CsvSource({
        "GITHUB, 102, 102",
        "GITHUB, b2, b2",
        "GITHUB, bp, bp",
        "GITHUB, blaise-pascal, blaise-pascal",
        "CANVAS_ID, b2, x",
        "CANVAS_ID, 101, Blaise Pascal",
        "PARTICIPANT, 102, x",
        "LOGIN, 102, x",
        "ID, 102, x",
        "ID, bp, x",
        "EMAIL, 102, x"
    })
    void nothing_is_filled_in_for_an_id_of_another_kind(Mark kind, String id, String name) throws IOException {
        batch.studentOf(kind, "eve", id, name).report("eve", true, true);

        fill(CANVAS, Optional.of("Flat SVM"), Optional.empty());

        assertThat(filled()).contains("\"Pascal, Blaise\",102,b2,bp,Tue,90,\"3\",\r\n");
    }

    @Test
    void who_has_a_login_like_anothers_number_takes_nothing_from_that_one() throws IOException {
        three();
        batch.studentOf(Mark.GITHUB, "eve", "b2", "b2").report("eve", false, false);

        fill(CANVAS, Optional.of("Flat SVM"), Optional.empty());

        assertThat(filled()).contains("\"Pascal, Blaise\",102,b2,bp,Tue,90,\"6\",\r\n");
    }

    @Test
    void a_number_that_is_anothers_in_a_second_column_takes_nothing_from_either() throws IOException {
        batch.student("ada", "102", "Ada", null, true)
                .report("ada", true, true)
                .student("bo", "b2", "Bo", null, true)
                .report("bo", true, false);

        fill(
                "Student,ID,SIS User ID,Section,SVM (9)\nAda,7,102,M,\nBo,8,b2,M,\nCarl,102,c3,M,\n",
                Optional.empty(),
                Optional.empty());

        assertThat(filled()).endsWith("Ada,7,102,M,10\nBo,8,b2,M,6\nCarl,102,c3,M,\n");
    }

    @Test
    void a_participant_who_is_there_twice_is_told() throws IOException {
        batch.studentOf(Mark.PARTICIPANT, "a", "1", "Ada").report("a", true, true);
        String sheet =
                "Identifier,Full name,Grade,Maximum grade\nParticipant 1,Ada,,10\nParticipant 1,Bo,,10\nParticipant 2,Eve,,10\n";

        List<String> told = fill(sheet, Optional.empty(), Optional.empty());

        assertThat(filled()).isEqualTo(sheet);
        assertThat(told)
                .contains(
                        "Line 2 was left as it is: other lines may be 1 too.",
                        "Line 3 was left as it is: other lines may be 1 too.");
    }
}
