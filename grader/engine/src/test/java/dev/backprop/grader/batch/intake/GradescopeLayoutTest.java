package dev.backprop.grader.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.message.MessageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradescopeLayoutTest {

    @TempDir
    private Path temporary;

    private HandedIn handedIn;

    @BeforeEach
    void createTheFolder() throws IOException {
        handedIn = new HandedIn(Files.createDirectory(temporary.resolve("assignment_1_export")));
    }

    @Test
    void the_metadata_says_whose_a_folder_is() {
        handedIn.with("submission_1/SvmLoss.java")
                .with("submission_2/SvmLoss.java")
                .withText(
                        "submission_metadata.yml",
                        "---",
                        "submission_1:",
                        "  :submitters:",
                        "  - :name: Ada Lovelace",
                        "    :sid: '0815'",
                        "    :email: ada@example.org",
                        "  :created_at: 2026-02-01 12:00:00.000000000 Z",
                        "  :score: 3.0",
                        "  :results:",
                        "    tests:",
                        "    - output: \"a: b\"",
                        "      deep: {x: [1, {y: 2}]}",
                        "  :history: []",
                        "submission_2:",
                        "  :submitters:",
                        "  - :name: Blaise Pascal",
                        "    :sid: ",
                        "    :email: blaise@example.org");

        ClassFolder.Recognised recognised = handedIn.recognise();

        assertThat(recognised.layout().text()).contains("an export from Gradescope: 2 hand-ins, 0 left over");
        assertThat(recognised.classList().handins())
                .extracting(handin -> handin.student().id() + " "
                        + handin.student().name() + " " + handin.places().get(0).getFileName())
                .containsExactly("0815 Ada Lovelace submission_1", "blaise@example.org Blaise Pascal submission_2");
    }

    @Test
    void the_latest_by_the_metadata_counts_and_together_counts_for_each() {
        handedIn.with("submission_9/SvmLoss.java")
                .with("submission_10/SvmLoss.java")
                .withText(
                        "submission_metadata.yml",
                        "submission_9:",
                        "  :submitters:",
                        "  - {':name': Ada, ':sid': '1'}",
                        "  - {':name': Bo, ':sid': '2'}",
                        "  :created_at: 2026-02-01 13:00:00.5 +02:00",
                        "submission_10:",
                        "  :submitters: [{':name': Ada, ':sid': '1'}]",
                        "  :created_at: 2026-02-01 10:59:59 Z");

        ClassList list = handedIn.read();

        assertThat(HandedIn.placesOf(list)).containsExactly("1: submission_9", "2: submission_9");
        assertThat(list.handins().get(0).notes())
                .containsExactly(
                        "submission_10 was handed in before submission_9 and does not count.",
                        "Handed in together with Bo.");
        assertThat(list.handins().get(1).notes()).containsExactly("Handed in together with Ada.");
        assertThat(list.unplaced()).isEmpty();
    }

    @Test
    void what_only_one_of_both_knows_is_said() {
        handedIn.with("submission_1/SvmLoss.java")
                .with("submission_3/SvmLoss.java")
                .with("readme.txt")
                .withText(
                        "submission_metadata.yml",
                        "submission_1: {':submitters': [{':name': Ada, ':sid': '1'}]}",
                        "submission_2: {':submitters': [{':name': Bo, ':sid': '2'}]}");

        ClassList list = handedIn.read();

        assertThat(HandedIn.placesOf(list)).containsExactly("1: submission_1");
        assertThat(list.unclear())
                .extracting(unclear -> unclear.student().id() + ": " + unclear.reason())
                .containsExactly(
                        "2: submission_metadata.yml names submission_2, which is not there. Export the submissions again.");
        assertThat(list.unplaced()).extracting(Unplaced::path).containsExactly("readme.txt", "submission_3", "2");
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(
            strings = {
                "submission_1: !!javax.script.ScriptEngineManager [!!java.net.URL ['http://example.org']]",
                "submission_1: &a {':submitters': [{':name': *a}]}",
                "a: &a [x,x]\nb: &b [*a,*a]\nsubmission_1: {':submitters': *b}",
                "submission_1: {':submitters': {':name': x}}",
                "submission_1: {':submitters': [[[[]]]], ':created_at': [never]}",
                "submission_1: {':created_at': 99999-99-99}",
                "",
            })
    void strange_metadata_is_only_text(String yaml) throws IOException {
        handedIn.with("submission_1/SvmLoss.java").withText("submission_metadata.yml", yaml);

        // Whose the folder is, cannot be told; but it is not lost.
        handedIn.with("submission_0/SvmLoss.java");
        Files.writeString(
                handedIn.folder().resolve("submission_metadata.yml"),
                "submission_0: {':submitters': [{':name': Bo, ':sid': '2'}]}\n" + yaml + "\n");

        ClassList list = handedIn.read();

        assertThat(list.handins()).extracting(Handin::key).contains("2");
        assertThat(list.handins().size() + list.unplaced().size()).isEqualTo(2);
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(strings = {"[1, 2]", "a: {b", "a: b: c", "\u0000", "nested"})
    void broken_metadata_is_told(String yaml) {
        String text = yaml.equals("nested") ? "a: " + "[".repeat(10_000) : yaml;
        handedIn.with("submission_1/SvmLoss.java").withText("submission_metadata.yml", text);

        assertThatThrownBy(handedIn::read)
                .isInstanceOf(MessageException.class)
                .hasMessageContaining("submission_metadata.yml cannot be read");
    }

    @Test
    void a_name_or_an_address_is_never_taken_for_a_number() {
        handedIn.with("submission_1/SvmLoss.java")
                .with("submission_2/SvmLoss.java")
                .with("submission_3/SvmLoss.java")
                .withText(
                        "submission_metadata.yml",
                        "submission_1: {':submitters': [{':name': Ada, ':sid': '4711'}]}",
                        "submission_2: {':submitters': [{':name': '4711'}]}",
                        "submission_3: {':submitters': [{':name': 'Eve', ':email': '4711'}]}");

        ClassList list = handedIn.read();

        assertThat(list.handins()).hasSize(3);
        assertThat(list.handins()).extracting(handin -> handin.student().id()).doesNotHaveDuplicates();
        assertThat(list.handins())
                .filteredOn(handin -> handin.student().id().equals("4711"))
                .allSatisfy(handin -> assertThat(handin.student().name()).isEqualTo("Ada"));
    }
}
