package dev.backprop.grader.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.assignments.scaling.Solution;
import dev.backprop.grader.message.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
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

    private final Workbench workbench = Workbench.open();
    private AuthorFolder folder;

    @AfterEach
    void clear_up() {
        workbench.close();
    }

    @BeforeEach
    void begin_with_a_sound_folder() {
        folder = AuthorFolder.sound(temp.resolve("01-scaling"));
    }

    private Layout layout() {
        return new Layout(SourceFolder.in(folder.path()).get(0), new Scaling(), CHECKS, workbench);
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
                .extracting(correct -> layout.name(correct.place()))
                .containsExactly("01-scaling/solution", "01-scaling/variants/multiplied-by-hand");
        assertThat(layout.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.slug()).isEqualTo("dscores-not-doubled");
            assertThat(mistake.loses()).containsExactly("dscores");
            assertThat(mistake.diagnosis()).isEqualTo("factor-half");
            assertThat(mistake.header().mayBeNamed()).isEmpty();
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
                "mistakes/dscores-doubled-twice/backprop/Scaling.java"
            })
    void refuses_a_stray_file(String stray) {
        folder.with(stray, "{}");

        String reported = stray.startsWith("tests/") ? "tests" : stray.replace("/backprop/Scaling.java", "");
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
                .with("solution/" + AuthorFolder.FILE, Solution.with("scores.scale(2)", "scores.scale(Two.TWO)"))
                .with(AuthorFolder.MISTAKE, AuthorFolder.PATCH.replace("scores.scale(2)", "scores.scale(Two.TWO)"));

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
    @ValueSource(strings = {"stub/", "solution/"})
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
    void takes_from_the_solution_what_a_variant_does_not_have() {
        folder.with("solution/backprop/Two.java", "package backprop; final class Two { static final double TWO = 2; }")
                .with("solution/" + AuthorFolder.FILE, Solution.with("scores.scale(2)", "scores.scale(Two.TWO)"))
                .without("variants/multiplied-by-hand/" + AuthorFolder.FILE)
                .with(
                        "variants/multiplied-by-hand/backprop/Two.java",
                        "package backprop; final class Two { static final double TWO = 1 + 1; }")
                .without(AuthorFolder.MISTAKE)
                .with("mistakes/x.patch", AuthorFolder.PATCH.replace("scores.scale(2)", "scores.scale(Two.TWO)"));

        assertThat(problems()).isEmpty();
        assertThat(layout().correct().get(1).sources().paths()).containsExactly(AuthorFolder.FILE, "backprop/Two.java");
    }

    @Test
    void refuses_a_file_of_a_variant_that_the_solution_has() {
        folder.with("variants/multiplied-by-hand/" + AuthorFolder.FILE, Solution.SOURCE);

        assertThat(problems())
                .containsExactly(
                        "01-scaling/variants/multiplied-by-hand/backprop/Scaling.java is the file that the solution"
                                + " has. Delete it: a variant has all files of the solution that it has none of its own for.");
    }

    @Test
    void refuses_a_file_that_a_mistake_adds_and_nothing_uses() {
        folder.with(AuthorFolder.MISTAKE, AuthorFolder.PATCH + """
                --- /dev/null
                +++ b/backprop/Unused.java
                @@ -0,0 +1 @@
                +package backprop; final class Unused {}
                """);

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith(
                                "Nothing uses 01-scaling/mistakes/dscores-not-doubled.patch/backprop/Unused.java."));
    }

    @Test
    void refuses_a_mistake_that_deletes_what_the_assignment_names() {
        String all = Solution.SOURCE.lines().map(line -> "-" + line + "\n").collect(Collectors.joining());
        folder.with(
                AuthorFolder.MISTAKE,
                AuthorFolder.HEADER + "\n--- a/backprop/Scaling.java\n+++ /dev/null\n@@ -1,"
                        + Solution.SOURCE.lines().count() + " +0,0 @@\n" + all);

        assertThat(problems())
                .containsExactly(
                        "01-scaling/mistakes/dscores-not-doubled.patch/backprop/Scaling.java is missing, though"
                                + " assignment.json names the file. Write it, or take it out of \"files\".");
        assertThat(layout().mistakes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Not-Doubled", "not_doubled", "not--doubled", "nicht-gedoppelt-ß"})
    void refuses_a_name_that_is_not_in_kebab_case(String slug) {
        folder.with("mistakes/" + slug + ".patch", AuthorFolder.PATCH);

        assertThat(problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).startsWith("01-scaling/mistakes/" + slug + ".patch is not in kebab case."));
    }

    @Test
    void reads_a_mistake_without_a_diagnosis_that_may_be_named_otherwise() {
        folder.with(
                AuthorFolder.MISTAKE,
                AuthorFolder.PATCH.replace("factor-half", "none\nMay-Be-Named: zero, transposed"));

        assertThat(problems()).isEmpty();
        assertThat(layout().mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.diagnosis()).isNull();
            assertThat(mistake.header().mayBeNamed()).containsExactly("zero", "transposed");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Loses: dscores         | Loses: dW, dX                  | 3 | there is no check dX that could be lost. There are: scores, loss,
            Diagnosis: factor-half | Diagnosis: factor-halb         | 4 | there is no mistake factor-halb.
            Diagnosis: factor-half | Diagnosis: none~May-Be-Named: x | 5 | there is no mistake x.
            Origin: test           | From: by-hand~Origin: test    | 2 | there is no variant by-hand. Choose one of: multiplied-by-hand;
            Diagnosis: factor-half | Reason: none                   | 4 | there is no header Reason.
            scores.scale(2);       | scores.scale(3);               | 8 | hunk 1 does not apply to backprop/Scaling.java of solution.
            """)
    void names_the_line_of_a_patch_that_is_wrong(String text, String instead, int line, String fault) {
        assertThat(AuthorFolder.PATCH).contains(text);
        folder.with(AuthorFolder.MISTAKE, AuthorFolder.PATCH.replace(text, instead.replace("~", "\n")));

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith("01-scaling/mistakes/dscores-not-doubled.patch, line " + line + ": " + fault));
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
