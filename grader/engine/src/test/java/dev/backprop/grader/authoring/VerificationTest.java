package dev.backprop.grader.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.assignments.scaling.Solution;
import dev.backprop.assignments.scaling.Unsound;
import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.assignment.AssignmentMessages.AssignmentUnsound;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.write.TerminalStyle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is broken in one way, and what is said of it. */
class VerificationTest {

    @TempDir
    private Path temp;

    private final List<String> progress = new ArrayList<>();
    private AuthorFolder folder;

    @BeforeEach
    void begin_with_a_sound_folder() {
        folder = AuthorFolder.sound(temp.resolve("01-scaling"));
    }

    private Verdict verify(VerifyOrder order, Assignment... catalogue) {
        return new Verification(() -> List.of(catalogue), progress::add).verify(order);
    }

    private Verdict verify() {
        return verify(VerifyOrder.of(folder.path()), new Scaling());
    }

    private static List<String> problems(Verdict verdict) {
        return verdict.problems().stream().map(Message::text).toList();
    }

    @Test
    void a_sound_folder_is_sound() {
        Verdict verdict = verify();

        assertThat(problems(verdict)).isEmpty();
        assertThat(verdict.isSound()).isTrue();
        assertThat(progress)
                .containsExactly(
                        "01-scaling/stub",
                        "01-scaling/stub",
                        "01-scaling/solution",
                        "01-scaling/variants/multiplied-by-hand",
                        "01-scaling/mistakes/dscores-not-doubled.patch");
        assertThat(verdict.text(TerminalStyle.PLAIN)).isEqualTo("""
                        scaling 1.0  01-scaling

                          a scores 1   b loss 1     c dscores 3  d dW 3       e purity 2
                          x lost, as it must be; . kept; ! lost by mistake; ? kept by mistake

                                               a b c d e
                          dscores-not-doubled  . . x . .  factor-half

                          2 correct submissions: full marks in 2 of 2 runs
                          1 of 1 mistake caught
                          1 of 1 mistake named (0 misnamed, 0 silent)
                          sound

                        """);
    }

    @Test
    void every_seed_is_a_run() {
        Verdict verdict = verify(
                new VerifyOrder(folder.path(), List.of("scaling"), 3, 2, Optional.of(100L), false), new Scaling());

        assertThat(problems(verdict)).isEmpty();
        assertThat(verdict.text(TerminalStyle.PLAIN))
                .contains("2 correct submissions: full marks in 6 of 6 runs", "mistakes caught in 2 of 2 runs");
    }

    @Test
    void a_solution_that_loses_points_is_a_problem() {
        folder.with("solution/" + AuthorFolder.FILE, Solution.with("scores.scale(2)", "scores.scale(3)"))
                .with(AuthorFolder.MISTAKE, AuthorFolder.PATCH.replace("scores.scale(2)", "scores.scale(3)"));

        assertThat(problems(verify()))
                .singleElement()
                .asString()
                .startsWith("01-scaling/solution is correct, but dscores is failed with seed 20260901."
                        + " Mend the check, or the code. It says: dscores[");
    }

    @Test
    void a_solution_that_is_not_filled_in_is_one_problem() {
        folder.with(
                "solution/" + AuthorFolder.FILE, AssignmentInfo.stub(new Scaling(), AuthorFolder.FILE) + "// mine\n");

        assertThat(problems(verify()))
                .contains("01-scaling/solution is not filled in: scores, loss and 2 more.")
                .noneMatch(problem -> problem.contains("solution is correct"));
    }

    @Test
    void a_variant_that_does_not_compile_is_a_problem() {
        folder.with("variants/multiplied-by-hand/" + AuthorFolder.FILE, Solution.with("scores.scale(2);", "scores"));

        assertThat(problems(verify()))
                .singleElement()
                .asString()
                .startsWith("01-scaling/variants/multiplied-by-hand is compile-error, not graded:");
    }

    @Test
    void a_solution_that_does_not_compile_takes_its_mistakes_with_it_in_one_sentence() {
        folder.with(
                "solution/" + AuthorFolder.FILE, Solution.with("Pass forwardBackward(", "Pass forwardAndBackward("));

        assertThat(problems(verify()))
                .singleElement()
                .asString()
                .matches("01-scaling/solution, 01-scaling/mistakes/.*\\.patch are compile-error, not graded: .*");
    }

    @Test
    void a_mistake_that_loses_nothing_is_a_problem() {
        folder.with(AuthorFolder.MISTAKE, AuthorFolder.PATCH.replace("scores.copy()", "scores.scale(2)"));

        Verdict verdict = verify();

        assertThat(problems(verdict))
                .singleElement()
                .asString()
                .startsWith("01-scaling/mistakes/dscores-not-doubled.patch keeps dscores with seed 20260901, though");
        assertThat(verdict.text(TerminalStyle.PLAIN))
                .contains("dscores-not-doubled  . . ? . .  silent", "0 of 1 mistake caught", "not sound");
    }

    @Test
    void a_mistake_that_loses_more_than_it_says_is_a_problem() {
        folder.with(
                AuthorFolder.MISTAKE,
                AuthorFolder.PATCH.replace("         double loss = scores.elementMult(scores).elementSum();", """
                        -        double loss = scores.elementMult(scores).elementSum();
                        +        double loss = scores.elementMult(scores).elementSum() + 1;"""));

        Verdict verdict = verify();

        assertThat(problems(verdict))
                .singleElement()
                .asString()
                .startsWith("01-scaling/mistakes/dscores-not-doubled.patch loses loss with seed 20260901 (failed), and"
                        + " its header does not say so.");
        assertThat(verdict.text(TerminalStyle.PLAIN)).contains("dscores-not-doubled  . ! x . .  factor-half");
    }

    @Test
    void a_mistake_that_is_named_as_another_is_a_problem() {
        folder.with(AuthorFolder.MISTAKE, AuthorFolder.PATCH.replace("factor-half", "factor-n"));

        Verdict verdict = verify();

        assertThat(problems(verdict))
                .first()
                .asString()
                .startsWith(
                        "01-scaling/mistakes/dscores-not-doubled.patch is named factor-half at dscores with seed 20260901,"
                                + " and not factor-n.");
        assertThat(verdict.text(TerminalStyle.PLAIN))
                .contains("dscores-not-doubled  . . x . .  factor-n -> factor-half", "(1 misnamed, 0 silent)");
    }

    @Test
    void a_stub_that_does_not_compile_is_a_problem() {
        String stub = AssignmentInfo.stub(new Scaling(), AuthorFolder.FILE).replace("Double.NaN;", "Double.NaN");
        folder.with("stub/" + AuthorFolder.FILE, stub);

        assertThat(problems(verify()))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("01-scaling/stub is compile-error: ")
                        .contains("A stub has to compile, and to be untouched until somebody changes it.")
                        .endsWith("delete it and run: grade new scaling"));
    }

    @Test
    void a_stub_that_earns_points_for_a_gradient_is_a_problem() {
        folder.with("stub/" + AuthorFolder.FILE, Solution.SOURCE);

        assertThat(problems(verify()))
                .contains(
                        "01-scaling/stub earns 3 for dscores as soon as a comment is added to it. Set its values to null or"
                                + " Double.NaN.")
                .noneSatisfy(problem -> assertThat(problem).contains("for scores"));
    }

    @Test
    void a_file_that_nothing_uses_is_a_problem() {
        folder.with("notes.txt", "");

        assertThat(problems(verify())).singleElement().asString().startsWith("Nothing uses 01-scaling/notes.txt.");
    }

    @Test
    void checks_that_were_never_recorded_are_a_problem() {
        folder.without("checks.json");

        assertThat(problems(verify())).singleElement().asString().contains("run: grade verify --record");
    }

    @Test
    void records_a_new_version_that_is_sound() {
        folder.without("checks.json");

        Verdict verdict =
                verify(new VerifyOrder(folder.path(), List.of(), 1, 1, Optional.empty(), true), new Scaling());

        assertThat(problems(verdict)).isEmpty();
        assertThat(verdict.text(TerminalStyle.PLAIN))
                .contains("Version 1.0 is now recorded in 01-scaling/checks.json.");
        assertThat(folder.path().resolve("checks.json")).isNotEmptyFile();
    }

    @Test
    void records_nothing_that_is_not_sound() {
        folder.without("checks.json").with("notes.txt", "");

        Verdict verdict =
                verify(new VerifyOrder(folder.path(), List.of(), 1, 1, Optional.empty(), true), new Scaling());

        assertThat(problems(verdict)).last().asString().startsWith("Version 1.0 was not recorded");
        assertThat(Files.exists(folder.path().resolve("checks.json"))).isFalse();
    }

    @Test
    void two_folders_of_one_id_are_a_problem() {
        AuthorFolder.sound(temp.resolve("02-scaling"));

        assertThat(problems(verify(VerifyOrder.of(temp), new Scaling())))
                .singleElement()
                .asString()
                .startsWith("Several assignments have the id scaling: 01-scaling, 02-scaling.");
    }

    @Test
    void two_classes_of_one_id_are_a_problem() {
        assertThat(problems(verify(VerifyOrder.of(folder.path()), new Scaling(), new Scaling())))
                .singleElement()
                .asString()
                .startsWith("Several assignments have the id scaling: dev.backprop.assignments.scaling.Scaling, ");
    }

    @Test
    void a_folder_that_no_class_belongs_to_is_a_problem() {
        assertThat(problems(verify(VerifyOrder.of(folder.path()), new Unsound())))
                .singleElement()
                .asString()
                .startsWith("01-scaling has the id scaling, and the grader knows no assignment of that id.");
    }

    @Test
    void files_of_other_classes_than_the_exercises_are_a_problem() {
        Assignment another = new Assignment() {
            @Override
            public String id() {
                return "scaling";
            }

            @Override
            public List<Exercise<?, ?>> exercises() {
                Exercise<?, ?> once = new Scaling().exercises().get(0);
                return List.of(once, once);
            }
        };

        assertThat(problems(verify(VerifyOrder.of(folder.path()), another)))
                .contains("01-scaling/assignment.json names the files backprop/Scaling.java, but the classes of the"
                        + " exercises are in backprop/Scaling.java, backprop/Scaling.java. Make \"files\" the same, in"
                        + " the same order.");
    }

    @Test
    void a_catalogue_that_cannot_be_loaded_is_a_problem() {
        Verification verification = new Verification(
                () -> {
                    throw new MessageException(new AssignmentUnsound("Scaling.java, line 3", "no title"));
                },
                progress::add);

        assertThat(problems(verification.verify(VerifyOrder.of(folder.path()))))
                .containsExactly("Scaling.java, line 3: no title");
    }

    @Test
    void asks_for_another_folder_where_there_is_no_assignment() {
        folder.withFolder("../elsewhere");

        assertThatThrownBy(() -> verify(VerifyOrder.of(temp.resolve("elsewhere")), new Scaling()))
                .isInstanceOf(MessageException.class)
                .hasMessageContaining("elsewhere holds no assignment");
        assertThatThrownBy(() -> verify(VerifyOrder.of(temp.resolve("nowhere")), new Scaling()))
                .isInstanceOf(MessageException.class)
                .hasMessageContaining("There is no folder");
    }

    @Test
    void refuses_an_assignment_that_the_folder_does_not_hold() {
        assertThatThrownBy(() -> verify(
                        new VerifyOrder(folder.path(), List.of("net"), 1, 1, Optional.empty(), false), new Scaling()))
                .isInstanceOf(MessageException.class)
                .hasMessage("There is no assignment net. Choose one of: scaling.");
    }
}
