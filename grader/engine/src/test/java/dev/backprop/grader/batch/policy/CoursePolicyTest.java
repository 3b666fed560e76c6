package dev.backprop.grader.batch.policy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.backprop.grader.message.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoursePolicyTest {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(requireNonNull(Policy.class.getResourceAsStream("policy-v1.schema.json")));

    private static final String POLICY = """
            {"format": "backprop-grader/policy/v1", "zone": "Europe/Berlin", "lateDays": 1, "folders": ["../graded"], "assignments": [
              {"id": "flat-svm", "due": "2026-10-24T23:59", "graceMinutes": 15,
               "late": {"per": "day", "percent": 10, "most": 50, "floor": 20}, "cap": 20}]}""";

    @TempDir
    private Path folder;

    private CoursePolicy read(String policy, String... files) throws IOException {
        Path file = Files.writeString(folder.resolve("policy.json"), policy);
        for (int i = 0; i < files.length; i += 2) {
            Files.writeString(folder.resolve(files[i]), files[i + 1]);
        }
        return CoursePolicy.read(file);
    }

    @Test
    void a_file_that_is_not_there_is_called_so() {
        assertThatThrownBy(() -> CoursePolicy.read(folder.resolve("polcy.json")))
                .hasMessage(
                        "There is no policy %s. Name the course's policy.json with --policy.",
                        folder.resolve("polcy.json"));
    }

    @Test
    void a_policy_may_be_in_utf_16_and_its_tables_are_to_be_saved_where_they_are_in_another_charset()
            throws IOException {
        Path file = Files.write(folder.resolve("policy.json"), ("\uFEFF" + POLICY).getBytes(StandardCharsets.UTF_16LE));
        assertThat(CoursePolicy.read(file).policy()).isEqualTo(read(POLICY).policy());

        Files.write(
                folder.resolve("adjustments.csv"),
                "id;assignment;check;change;reason;by;date\nada;flat-svm;dW;1;mündlich;hb;\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> read(POLICY))
                .hasMessageEndingWith("it is not in UTF-8. Save it once more as \"CSV UTF-8\".");

        Files.write(file, POLICY.replaceFirst("\\{", "{ \"ü\": 1,").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> CoursePolicy.read(file)).hasMessageContaining("it is not in UTF-8");
    }

    private static FinalMark mark(CoursePolicy policy, String at) {
        RawMark raw = new RawMark("flat-svm", 18.0, 20, Map.of("dW", 3.0), Instant.parse(at), false);
        return FinalMarks.of(List.of(raw), policy.events(), policy.policy());
    }

    private static List<String> lines(FinalMark mark) {
        return mark.lines().stream()
                .map(FinalMark.Line::message)
                .map(Message::text)
                .toList();
    }

    @Test
    void a_day_has_25_hours_where_the_clocks_are_put_back() throws IOException {
        CoursePolicy policy = read(POLICY.replace("\"lateDays\": 1", "\"lateDays\": 0"));

        assertThat(mark(policy, "2026-10-25T22:59:00Z").points()).hasValue(16);
        assertThat(mark(policy, "2026-10-25T22:59:01Z").points()).hasValue(14);
        assertThat(mark(policy, "2026-10-24T22:14:00Z").points()).hasValue(18);
        assertThat(mark(policy, "2026-10-24T22:14:01Z").points()).hasValue(16);
        assertThat(mark(policy, "2027-01-01T00:00:00Z").points()).hasValue(8);
    }

    @Test
    void says_how_a_mark_came_about() throws IOException {
        CoursePolicy policy = read(
                POLICY,
                "adjustments.csv",
                "id;assignment;check;change;reason;by;date\nada;flat-svm;dW;+1,5;looked again;hb;2026-11-01\nada;flat-svm;;-1;;hb;\n",
                "extensions.csv",
                "id,assignment,until,reason\nada,flat-svm,2026-10-26 23:59,ill\nada,flat-svm,2026-10-01T00:00,never earlier\n");

        FinalMark mark = mark(policy, "2026-10-28T12:00:00Z");

        assertThat(lines(mark))
                .containsExactly(
                        "18 of 20 points, as the grader found.",
                        "+1.5 points for dW by hand (looked again, hb): 19.5.",
                        "The deadline was put off to 2026-10-26T23:59+01:00 (ill).",
                        "1 late day used, 0 left.",
                        "Handed in at 2026-10-28T13:00+01:00, due at 2026-10-26T23:59+01:00: 1 day late, 2 points less.",
                        "-1 point by hand (hb): 16.5.",
                        "16.5 of 20 points count.");
        assertThat(policy.versions()).containsOnlyKeys("policy.json", "adjustments.csv", "extensions.csv");
    }

    @Test
    void what_is_set_by_hand_loses_nothing_for_being_late_and_what_is_exempt_is_not_asked_for() throws IOException {
        assertThat(mark(
                                read(POLICY, "adjustments.csv", "id,assignment,points\nada,flat-svm,17\n"),
                                "2026-12-24T00:00:00Z")
                        .points())
                .hasValue(17);
        FinalMark exempt =
                mark(read(POLICY, "exemptions.csv", "id,assignment\nada,flat-svm\n"), "2026-12-24T00:00:00Z");
        assertThat(exempt.points()).hasValue(0);
        assertThat(exempt.max()).isZero();
    }

    @Test
    void asks_where_it_is_only_known_that_something_is_late() throws IOException {
        RawMark raw = new RawMark("flat-svm", 18.0, 20, Map.of(), null, true);

        FinalMark mark = FinalMarks.of(List.of(raw), List.of(), read(POLICY).policy());

        assertThat(mark.points()).hasValue(18);
        assertThat(lines(mark)).anyMatch(line -> line.contains("does not say how late"));
    }

    @Test
    void the_schema_takes_what_is_read() {
        assertThat(SCHEMA.validate(POLICY, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1|v2",
                "\"zone\": \"Europe/Berlin\",|",
                "\"percent\": 10|\"percent\": 110",
                "\"day\"|\"week\"",
                "\"cap\"|\"cup\"",
                "\"lateDays\": 1|\"lateDays\": -1",
                "[\"../graded\"]|\"../graded\"",
                "\"graceMinutes\": 15|\"graceMinutes\": -15"
            })
    void neither_schema_nor_reader_take_what_is_wrong(String replaced) {
        String[] parts = replaced.split("\\|", -1);
        String wrong = POLICY.replace(parts[0], parts[1]);

        assertThat(SCHEMA.validate(wrong, InputFormat.JSON)).isNotEmpty();
        assertThatThrownBy(() -> read(wrong)).hasMessageContaining("cannot be read as a policy");
    }

    @Test
    void says_which_row_is_wrong() {
        assertThatThrownBy(() -> read(POLICY.replace("Berlin", "Bärlin")))
                .hasMessageContaining("\"zone\" is Europe/Bärlin");
        assertThatThrownBy(() -> read(POLICY.replace("T23:59", "")))
                .hasMessageContaining("2026-10-24 is no time such as 2026-11-20T23:59");
        assertThatThrownBy(() ->
                        read(POLICY, "adjustments.csv", "id,assignment,points\nada,flat-svm,17\nbo,flat-svm,a lot\n"))
                .hasMessageContaining("adjustments.csv, line 3: a lot is no number of points");
        assertThatThrownBy(() -> read(POLICY, "adjustments.csv", "id,points\nada,17\n"))
                .hasMessageContaining("adjustments.csv has no column assignment");
        assertThatThrownBy(() -> read(POLICY, "adjustments.csv", "id,assignment,reason\nada,flat-svm,oral\n"))
                .hasMessageContaining("line 2: it needs either points");
        assertThatThrownBy(() -> read(POLICY, "adjustments.csv", "id,assignment,points,change\nada,flat-svm,17,1\n"))
                .hasMessageContaining("line 2: it needs either points");
    }

    /** A spreadsheet program saves +2 as 2, and an id of 17 digits as 1.23457E+16. */
    @Test
    void what_a_spreadsheet_program_saves_sets_no_mark_that_was_to_be_added_to() throws IOException {
        assertThatThrownBy(() -> read(POLICY, "adjustments.csv", "id,assignment,points\nada,flat-svm,+2\n"))
                .hasMessageContaining("line 2: +2 is a change: write it into a column of that name");
        assertThat(lines(mark(
                        read(POLICY, "adjustments.csv", "id,assignment,change\nada,flat-svm,2\n"),
                        "2026-10-20T00:00:00Z")))
                .contains("+2 points by hand: 20.");
        assertThatThrownBy(() -> read(POLICY, "adjustments.csv", "id,assignment,change\n1.23457E+16,flat-svm,2\n"))
                .hasMessageContaining("line 2: a spreadsheet program has made 1.23457E+16 of an id");
    }
}
