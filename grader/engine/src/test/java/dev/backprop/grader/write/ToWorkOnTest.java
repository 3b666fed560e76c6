package dev.backprop.grader.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.check.CheckMessages.ArgumentChanged;
import dev.backprop.grader.check.CheckMessages.NotRun;
import dev.backprop.grader.check.CheckMessages.ValueIsNull;
import dev.backprop.grader.check.CheckMessages.WaitsFor;
import dev.backprop.grader.grading.GradingMessages.NeverAValue;
import dev.backprop.grader.grading.GradingMessages.NotFilledIn;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.Said;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Counterexample;
import dev.backprop.grader.report.Visibility;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToWorkOnTest {

    private static CheckReport check(String id, CheckStatus status, double input) {
        Counterexample shown =
                new Counterexample(Map.of("x", input), null, id, List.of(), 1.0, 2.0, 0.1, null, null, null, null);
        return new CheckReport(
                id, id, id, status, 0, 1, Visibility.VISIBLE, null, 1, List.of(), shown, null, null, null, 0);
    }

    private static String next(CheckReport... checks) {
        return ToWorkOn.of(List.of(checks)).next().orElseThrow().id();
    }

    @Test
    void is_what_a_call_had_finished_wrong_before_it_broke_off() {
        assertThat(next(check("values", CheckStatus.ERROR, 3), check("order", CheckStatus.FAILED, 3)))
                .isEqualTo("order");
    }

    @Test
    void is_the_first_failure_where_another_call_had_the_wrong_value() {
        assertThat(next(check("values", CheckStatus.ERROR, 3), check("order", CheckStatus.FAILED, 4)))
                .isEqualTo("values");
        assertThat(next(check("values", CheckStatus.FAILED, 3), check("order", CheckStatus.FAILED, 3)))
                .isEqualTo("values");
    }

    /** On large numbers it is NaN too, with an input to show: that is no more than what follows. */
    @Test
    void is_a_stage_that_is_never_a_number_before_what_follows_with_an_input() {
        assertThat(next(never("dataLoss"), check("stability", CheckStatus.ERROR, 976)))
                .isEqualTo("dataLoss");
        assertThat(next(check("scores", CheckStatus.FAILED, 3), never("dataLoss")))
                .isEqualTo("scores");
    }

    @Test
    void is_what_is_not_filled_in_before_a_stage_that_is_never_a_number() {
        CheckReport empty = toDo("f", new NotFilledIn("f", "backprop/SigmoidNeuron.java", 19));

        assertThat(next(empty, never("ddot"))).isEqualTo("f");
        assertThat(next(never("ddot"), empty)).isEqualTo("ddot");
    }

    private static CheckReport never(String stage) {
        return said(stage, CheckStatus.ERROR, new NeverAValue(stage));
    }

    @Test
    void what_is_earned_by_other_stages_is_said_of_all_at_once() {
        CheckReport wrong = check("dx", CheckStatus.FAILED, 3);
        CheckReport empty = toDo("y", new ValueIsNull("y"));

        assertThat(ToWorkOn.of(List.of(wrong, later("exactness"), later("purity")))
                        .others())
                .extracting(CheckReport::id)
                .containsExactly("exactness", "purity");
        assertThat(ToWorkOn.of(List.of(wrong, empty, later("purity"))).others()).containsExactly(empty);
    }

    @Test
    void is_the_argument_that_is_changed_before_what_that_makes_wrong() {
        CheckReport changed = new CheckReport(
                "purity",
                null,
                "purity",
                CheckStatus.FAILED,
                0,
                1,
                Visibility.VISIBLE,
                Said.of(new ArgumentChanged("x")),
                1,
                List.of(),
                null,
                null,
                null,
                null,
                0);

        assertThat(next(check("dx", CheckStatus.FAILED, 3), changed)).isEqualTo("purity");
    }

    /** Of stages that are not filled in the first one is enough; whoever has filled one in is told what it waits for. */
    @Test
    void what_was_filled_in_too_early_is_told_why_it_has_no_points() {
        CheckReport first = toDo("dmax", new ValueIsNull("dmax"));
        CheckReport waiting = toDo("dz", new WaitsFor("dmax"));
        CheckReport second = toDo("dw", new ValueIsNull("dw"));

        ToWorkOn toWorkOn = ToWorkOn.of(List.of(first, waiting, second));

        assertThat(toWorkOn.next()).contains(first);
        assertThat(toWorkOn.others()).containsExactly(waiting);
    }

    private static CheckReport toDo(String stage, Message said) {
        return said(stage, CheckStatus.TODO, said);
    }

    private static CheckReport said(String stage, CheckStatus status, Message said) {
        return new CheckReport(
                stage,
                stage,
                stage,
                status,
                0,
                1,
                Visibility.VISIBLE,
                Said.of(said),
                1,
                List.of(),
                null,
                null,
                null,
                null,
                0);
    }

    private static CheckReport later(String id) {
        Said earned = Said.of(new NotRun(NotRun.Reason.NO_PASSING_GRADIENT));
        return new CheckReport(
                id,
                null,
                id,
                CheckStatus.TODO,
                0,
                1,
                Visibility.VISIBLE,
                earned,
                1,
                List.of(),
                null,
                null,
                null,
                null,
                0);
    }
}
