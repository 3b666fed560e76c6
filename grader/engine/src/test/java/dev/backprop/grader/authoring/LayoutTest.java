package dev.backprop.grader.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.assignments.scaling.Solution;
import dev.backprop.grader.message.Message;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

    private static final List<String> CHECKS = List.of("scores", "loss", "dscores", "dW", "purity");

    @TempDir
    private Path temp;

    private AuthorFolder folder;

    @BeforeEach
    void begin_with_a_sound_folder() {
        folder = AuthorFolder.sound(temp.resolve("01-scaling"));
    }

    private Layout layout() {
        return new Layout(SourceFolder.in(folder.path()).get(0), new Scaling(), CHECKS);
    }

    private List<String> problems() {
        return layout().problems().stream().map(Message::text).toList();
    }

    @Test
    void finds_nothing_wrong_with_a_sound_folder() {
        Layout layout = layout();

        assertThat(layout.problems()).isEmpty();
        assertThat(layout.isStubComplete()).isTrue();
        assertThat(layout.correct())
                .extracting(layout::name)
                .containsExactly("01-scaling/solution", "01-scaling/variants/multiplied-by-hand");
        assertThat(layout.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.slug()).isEqualTo("dscores-not-doubled");
            assertThat(mistake.loses()).containsExactly("dscores");
            assertThat(mistake.diagnosis()).isEqualTo("factor-half");
            assertThat(mistake.mayBeNamed()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes.txt",
                "tests/anything.json",
                "handout.txt",
                "stub/backprop/Other.java",
                "solution/notes.md",
                "variants/notes.md",
                "variants/multiplied-by-hand/mistake.json",
                "mistakes/notes.md",
                "mistakes/dscores-not-doubled/notes.md"
            })
    void refuses_a_stray_file(String stray) {
        folder.with(stray, "{}");

        String reported = stray.startsWith("tests/") ? "tests" : stray;
        assertThat(problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).startsWith("Nothing uses 01-scaling/" + reported + ". Delete it"));
    }

    @Test
    void refuses_a_class_that_the_solution_does_not_need() {
        folder.with("solution/backprop/Unused.java", "package backprop; final class Unused {}");

        assertThat(problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).startsWith("Nothing uses 01-scaling/solution/backprop/Unused.java."));
    }

    @Test
    void accepts_a_class_that_the_solution_needs_and_a_handout_in_another_language() {
        folder.with("handout.ru.md", "Масштаб.")
                .with(
                        "solution/backprop/Two.java",
                        "package backprop; final class Two { static final double TWO = 2; }")
                .with("solution/" + AuthorFolder.FILE, Solution.with("scores.scale(2)", "scores.scale(Two.TWO)"));

        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mistakes/nothing-here", "variants/nothing-here", "variants/multiplied-by-hand/empty"})
    void refuses_an_empty_folder(String empty) {
        folder.withFolder(empty);

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith("01-scaling/" + empty + " is empty. Delete it"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stub/", "solution/", "variants/multiplied-by-hand/", AuthorFolder.MISTAKE})
    void refuses_a_submission_without_the_file_that_the_assignment_names(String submission) {
        folder.with(submission + "backprop/Other.java", Solution.SOURCE).without(submission + AuthorFolder.FILE);

        assertThat(problems())
                .contains("01-scaling/" + submission + AuthorFolder.FILE
                        + " is missing, though assignment.json names the file. Write it, or take it out of \"files\".");
    }

    @Test
    void refuses_a_folder_without_a_handout() {
        folder.without("handout.md");

        assertThat(problems())
                .containsExactly("01-scaling/handout.md is missing. Write down there what the student is to do.");
    }

    @Test
    void refuses_a_mistake_without_its_json() {
        folder.without(AuthorFolder.MISTAKE + "mistake.json");

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith("01-scaling/mistakes/dscores-not-doubled/mistake.json is missing."));
        assertThat(layout().mistakes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Not-Doubled", "not_doubled", "not--doubled", "nicht-gedoppelt-ß"})
    void refuses_a_name_that_is_not_in_kebab_case(String slug) {
        folder.with("mistakes/" + slug + "/mistake.json", AuthorFolder.MISTAKE_JSON)
                .with("mistakes/" + slug + "/" + AuthorFolder.FILE, Solution.with("scores.scale(2)", "scores.copy()"));

        assertThat(problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).startsWith("01-scaling/mistakes/" + slug + " is not in kebab case."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "format": 1                  | "format": 2                   | $.format must be 1
            "from": "test",              | ''                            | $.from is missing
            "title": "The 2 is missing", | ''                            | $.title is missing
            "loses": ["dscores"],        | ''                            | $.loses is missing
            ["dscores"]                  | []                            | $.loses is empty
            , "diagnosis": "factor-half"  | ''                            | $.diagnosis is missing
            "from"                       | "mayBeNamd": ["x"], "from"    | $.mayBeNamd is no field of this format
            "loses": ["dscores"]         | "loses": "dscores"            | Expected BEGIN_ARRAY but was STRING
            "format": 1,                 | "format": 1                   | Unterminated object
            """)
    void refuses_a_mistake_whose_json_has_other_fields(String text, String instead, String fault) {
        assertThat(AuthorFolder.MISTAKE_JSON).contains(text);
        folder.with(AuthorFolder.MISTAKE + "mistake.json", AuthorFolder.MISTAKE_JSON.replace(text, instead));

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith("01-scaling/mistakes/dscores-not-doubled/mistake.json cannot be read: ")
                        .contains(fault));
    }

    @Test
    void reads_a_mistake_without_a_diagnosis_that_may_be_named_otherwise() {
        folder.with(
                AuthorFolder.MISTAKE + "mistake.json",
                AuthorFolder.MISTAKE_JSON.replace("\"factor-half\"", "null, \"mayBeNamed\": [\"zero\"]"));

        assertThat(problems()).isEmpty();
        assertThat(layout().mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.diagnosis()).isNull();
            assertThat(mistake.mayBeNamed()).containsExactly("zero");
        });
    }

    @Test
    void refuses_a_mistake_that_loses_a_check_that_there_is_not() {
        folder.with(AuthorFolder.MISTAKE + "mistake.json", AuthorFolder.MISTAKE_JSON.replace("[\"dscores", "[\"dX"));

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("says that dX is lost, and there is no such check"));
    }

    @Test
    void refuses_files_that_the_grader_was_not_built_with() {
        folder.with("assignment.json", AuthorFolder.resource("assignment.json").replace("Title of scaling", "Scaling"))
                .with("stub/" + AuthorFolder.FILE, Solution.SOURCE);

        assertThat(problems())
                .containsExactly(
                        "01-scaling/assignment.json is not the one that this grader was built with. Build it again: mvn"
                                + " package",
                        "01-scaling/stub/backprop/Scaling.java is not the one that this grader was built with. Build it"
                                + " again: mvn package");
    }

    @Test
    void refuses_an_assignment_json_with_a_field_that_there_is_not() {
        folder.with(
                "assignment.json",
                AuthorFolder.resource("assignment.json").replace("\"order\"", "\"tries\": 3, \"order\""));

        assertThat(problems())
                .containsExactly("01-scaling/assignment.json cannot be read: $.tries is no field of this format. The"
                        + " fields are in assignments/README.md.");
    }
}
