package dev.backprop.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.check.CheckMessages.NotRun;
import dev.backprop.grader.check.CheckMessages.Threw;
import dev.backprop.grader.check.CheckMessages.ValueIsNull;
import dev.backprop.grader.check.CheckMessages.ValueNotReached;
import dev.backprop.grader.check.CheckMessages.WaitsFor;
import dev.backprop.grader.check.CheckMessages.WaitsForZero;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.worker.wire.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is said of values after one that is not filled in. */
class WaitingTest {

    private static final CheckOptions OPTIONS = new CheckOptions(7, 50, Optional.empty());

    private static Map<String, CheckResult> examine(
            Set<String> empty, BiFunction<Double, Double, StudentProgram.Answer> body) {
        return Examination.run(
                        Toy.EXERCISE,
                        new StudentProgram() {
                            @Override
                            public Answer call(List<Value> arguments) {
                                return body.apply(
                                        ((Value.Real) arguments.get(0)).value(),
                                        ((Value.Real) arguments.get(1)).value());
                            }

                            @Override
                            public boolean leavesEmpty(String stage) {
                                return empty.contains(stage);
                            }
                        },
                        OPTIONS)
                .stream()
                .collect(Collectors.toMap(CheckResult::id, Function.identity()));
    }

    private static BiFunction<Double, Double, StudentProgram.Answer> returning(
            BiFunction<Double, Double, Toy.Pass> body) {
        return (w, x) -> new StudentProgram.Answer(body.apply(w, x).value(), List.of());
    }

    private static CheckStatus status(Map<String, CheckResult> results, String check) {
        return Objects.requireNonNull(results.get(check)).status();
    }

    private static Message said(Map<String, CheckResult> results, String check) {
        return Objects.requireNonNull(results.get(check)).message().orElseThrow();
    }

    @Test
    void what_follows_from_a_stage_that_is_left_empty_waits_for_it_at_any_distance() {
        Map<String, CheckResult> results = examine(Set.of("q"), returning((w, x) -> {
            double q = Double.NaN;
            return new Toy.Pass(q, q * q, 2 * q, 2 * q * x);
        }));

        assertThat(results.values()).extracting(CheckResult::status).containsOnly(CheckStatus.TODO);
        assertThat(said(results, "q")).isEqualTo(new ValueIsNull("q"));
        for (String after : List.of("loss", "dq", "dw")) {
            assertThat(said(results, after)).isEqualTo(new WaitsFor("q"));
        }
        assertThat(said(results, "purity")).isEqualTo(new NotRun(NotRun.Reason.NO_PASSING_GRADIENT));
    }

    @Test
    void a_stage_that_is_left_empty_itself_is_called_so() {
        Map<String, CheckResult> results = examine(
                Set.of("q", "loss"),
                returning((w, x) -> new Toy.Pass(Double.NaN, Double.NaN, 2 * w * x, 2 * w * x * x)));

        assertThat(said(results, "loss")).isEqualTo(new ValueIsNull("loss"));
        assertThat(status(results, "dq")).isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void a_value_that_is_nan_by_its_own_formula_is_wrong_although_another_is_left_empty() {
        Map<String, CheckResult> results = examine(
                Set.of("loss"),
                returning((w, x) -> new Toy.Pass(w * x, Double.NaN, 2 * w * x / (w > 1 ? 0.0 * x : 1), 2 * w * x * x)));

        assertThat(status(results, "loss")).isEqualTo(CheckStatus.TODO);
        assertThat(status(results, "dq")).isEqualTo(CheckStatus.ERROR);
    }

    @Test
    void what_follows_from_a_nan_that_a_formula_gave_refers_to_that() {
        Map<String, CheckResult> results =
                examine(Set.of(), returning((w, x) -> new Toy.Pass(Double.NaN, Double.NaN, 2 * w * x, 2 * w * x * x)));

        assertThat(said(results, "q")).isEqualTo(new ValueIsNull("q"));
        assertThat(said(results, "loss")).isEqualTo(new ValueNotReached("q"));
        assertThat(status(results, "loss")).isEqualTo(CheckStatus.ERROR);
    }

    /** A comparison with NaN is false, and what goes by it is a number. */
    @Test
    void a_wrong_number_after_one_that_is_left_empty_waits_for_it() {
        Map<String, CheckResult> results = examine(Set.of("q"), returning((w, x) -> {
            double q = Double.NaN;
            return new Toy.Pass(q, q > 1 ? q * q : 1, 2 * w * x, 2 * w * x * x);
        }));

        assertThat(status(results, "loss")).isEqualTo(CheckStatus.TODO);
        assertThat(said(results, "loss")).isEqualTo(new WaitsFor("q"));
        assertThat(status(results, "dw")).isEqualTo(CheckStatus.PASSED);
    }

    /** Of a right line after a 0 nothing can be told, and no mistake in it. */
    @Test
    void what_follows_as_it_should_from_a_value_that_is_zero_everywhere_waits_for_it() {
        Map<String, CheckResult> results =
                examine(Set.of(), returning((w, x) -> new Toy.Pass(0, 0, 2 * w * x, 2 * w * x * x)));

        assertThat(status(results, "q")).isEqualTo(CheckStatus.FAILED);
        assertThat(status(results, "loss")).isEqualTo(CheckStatus.TODO);
        assertThat(said(results, "loss")).isEqualTo(new WaitsForZero("q"));
        assertThat(status(results, "dw")).isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void of_zeros_that_follow_from_each_other_the_first_is_waited_for() {
        Map<String, CheckResult> results = examine(Set.of(), returning((w, x) -> new Toy.Pass(0, 0, 0, 0)));

        assertThat(said(results, "dq")).isEqualTo(new WaitsForZero("q"));
        assertThat(said(results, "dw")).isEqualTo(new WaitsForZero("q"));
    }

    @Test
    void what_does_not_follow_from_a_value_that_is_zero_everywhere_is_wrong_whatever_that_is() {
        Map<String, CheckResult> results =
                examine(Set.of(), returning((w, x) -> new Toy.Pass(0, 3 * w, 2 * w * x, 2 * w * x * x)));

        assertThat(status(results, "loss")).isEqualTo(CheckStatus.FAILED);
    }

    @Test
    void what_follows_from_a_zero_on_some_inputs_alone_is_wrong_on_the_others() {
        Map<String, CheckResult> results =
                examine(Set.of(), returning((w, x) -> new Toy.Pass(0, w > 1 ? w : 0, 2 * w * x, 2 * w * x * x)));

        assertThat(status(results, "loss")).isEqualTo(CheckStatus.FAILED);
    }

    @Test
    void a_value_that_is_zero_on_some_inputs_alone_is_gone_on_from() {
        Map<String, CheckResult> results = examine(Set.of(), returning((w, x) -> {
            double q = w > 1 ? 0 : w * x;
            return new Toy.Pass(q, q * q, 2 * q, 2 * q * x);
        }));

        assertThat(status(results, "q")).isEqualTo(CheckStatus.FAILED);
        assertThat(status(results, "loss")).isEqualTo(CheckStatus.PASSED);
        assertThat(status(results, "dw")).isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void an_exception_over_what_is_left_empty_waits_for_it() {
        for (String variable : List.of("q", "other")) {
            Fault fault = new Fault(
                    CheckStatus.ERROR,
                    new Threw(
                            "java.lang.NullPointerException",
                            "Cannot load from double array because \"" + variable + "\" is null",
                            List.of()));
            Map<String, CheckResult> results = examine(
                    Set.of("q"),
                    (w, x) -> new StudentProgram.Answer(
                            new Value.Composite(List.of("q"), List.of(new Value.Real(Double.NaN))),
                            List.of(),
                            Optional.of(new Stop(fault, Optional.of("loss")))));

            assertThat(status(results, "q")).isEqualTo(CheckStatus.TODO);
            for (String after : List.of("loss", "dq", "dw")) {
                assertThat(status(results, after))
                        .isEqualTo(variable.equals("q") ? CheckStatus.TODO : CheckStatus.ERROR);
            }
        }
    }
}
