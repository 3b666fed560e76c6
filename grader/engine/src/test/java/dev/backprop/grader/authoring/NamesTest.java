package dev.backprop.grader.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.authoring.MistakeResult.Naming;
import dev.backprop.grader.authoring.specimen.Mistake;
import dev.backprop.grader.authoring.specimen.PatchHeader;
import dev.backprop.grader.authoring.specimen.SourceTree;
import dev.backprop.grader.authoring.specimen.Specimen;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckReport.Diagnosis;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Visibility;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final String NOTHING = "";

    /** A report whose checks c0, c1, … are lost and named so; nothing is an empty name. */
    private static Run run(String... names) {
        List<CheckReport> checks = new ArrayList<>();
        checks.add(check("passed", CheckStatus.PASSED, 1, new Diagnosis("of-a-passed-check", "", "")));
        for (String name : names) {
            checks.add(check(
                    "c" + (checks.size() - 1),
                    CheckStatus.FAILED,
                    0,
                    name.isEmpty() ? null : new Diagnosis(name, "", "")));
        }
        return new Run(
                7,
                new AssignmentReport(
                        "a", "A", "1", "0123456789abcdef".repeat(4), AssignmentStatus.GRADED, null, checks, null));
    }

    private static CheckReport check(String id, CheckStatus status, double score, @Nullable Diagnosis diagnosis) {
        return new CheckReport(
                id, null, id, status, score, 1, Visibility.VISIBLE, null, 1, List.of(), null, diagnosis, null, null, 0);
    }

    private static MistakeResult mistake(@Nullable String diagnosis, Run... runs) {
        return new MistakeResult(
                new Mistake(
                        new Specimen("slug", Path.of("slug"), SourceTree.EMPTY),
                        SourceTree.EMPTY,
                        new PatchHeader("", "", null, List.of("c0"), diagnosis, List.of("cousin"), Map.of()),
                        List.of("c0")),
                List.of(runs));
    }

    @Test
    void the_slowest_check_is_told_where_it_takes_long() {
        SlowestCheck slowest = new SlowestCheck();
        slowest.look(
                "a.patch", List.of(check("quick", CheckStatus.PASSED, 1, null).taking(SlowestCheck.LONG_MS - 1)));

        assertThat(slowest.note()).isEmpty();

        slowest.look(
                "b.patch",
                List.of(check("dW.large", CheckStatus.PASSED, 1, null).taking(13_240)));
        slowest.look(
                "c.patch",
                List.of(check("dW.large", CheckStatus.PASSED, 1, null).taking(7_000)));

        assertThat(slowest.note())
                .hasValueSatisfying(told -> assertThat(told.text()).startsWith("dW.large takes 13.2 s with b.patch,"));
    }

    private static List<String> problems(MistakeResult... mistakes) {
        return Names.problems(List.of(mistakes), Path::toString, Set.of("models-own")).stream()
                .map(Message::text)
                .toList();
    }

    @Test
    void a_mistake_is_named_by_the_first_lost_check_that_has_a_diagnosis() {
        MistakeResult result = mistake("zero", run(NOTHING, "zero", "factor-n"));

        assertThat(result.naming()).isEqualTo(Naming.NAMED);
        assertThat(result.nameGiven(Naming.NAMED)).isEqualTo("zero");
        assertThat(problems(result)).isEmpty();
    }

    @Test
    void a_wrong_name_is_a_problem() {
        MistakeResult result = mistake("zero", run("factor-n"));

        assertThat(result.naming()).isEqualTo(Naming.MISNAMED);
        assertThat(problems(result))
                .first()
                .asString()
                .startsWith("slug is named factor-n at c0 with seed 7, and not zero.");
    }

    @Test
    void a_wrong_name_is_mended_in_the_model_if_that_is_the_authors() {
        assertThat(problems(mistake("zero", run("models-own"))))
                .first()
                .asString()
                .endsWith("if it is wrong, mend the model of models-own.");
        assertThat(problems(mistake("zero", run("models-own+factor-n")), mistake(null, run("factor-n"))))
                .filteredOn(problem -> problem.contains("is named"))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem)
                        .contains("write a model of your own, which is tried before")
                        .doesNotContain("mend the model"));
    }

    @Test
    void a_name_for_a_mistake_that_has_none_is_a_problem() {
        assertThat(problems(mistake(null, run("factor-n"))))
                .singleElement()
                .asString()
                .startsWith("slug is named factor-n at c0 with seed 7, and should have no name.");
    }

    @Test
    void a_name_that_is_allowed_is_no_problem() {
        assertThat(problems(mistake("zero", run("cousin")), mistake(null, run("cousin"))))
                .isEmpty();
    }

    @Test
    void nothing_is_asked_for_where_nothing_is_named() {
        MistakeResult silent = mistake("zero", run(NOTHING));

        assertThat(silent.naming()).isEqualTo(Naming.SILENT);
        assertThat(problems(silent)).isEmpty();
    }

    @Test
    void nine_of_ten_must_be_named() {
        List<MistakeResult> mistakes = new ArrayList<>(Collections.nCopies(9, mistake("zero", run("zero"))));
        mistakes.add(mistake("zero", run(NOTHING)));
        mistakes.add(mistake(null, run(NOTHING)));
        assertThat(Names.problems(mistakes, Path::toString, Set.of("models-own")))
                .isEmpty();

        mistakes.add(mistake("zero", run(NOTHING)));
        assertThat(Names.problems(mistakes, Path::toString, Set.of("models-own")))
                .extracting(Message::text)
                .containsExactly(
                        "Only 9 of 11 mistakes that have a diagnosis are named by it; it has to be 90 %. For those marked as"
                                + " silent add models, or write in them, Diagnosis: none");
    }

    @Test
    void the_worst_run_decides() {
        assertThat(mistake("zero", run("zero"), run(NOTHING)).naming()).isEqualTo(Naming.SILENT);
        assertThat(mistake("zero", run("zero"), run("factor-n"), run(NOTHING)).naming())
                .isEqualTo(Naming.MISNAMED);
        assertThat(mistake("zero", run("zero"), run(NOTHING)).named()).isEqualTo(1);
    }
}
