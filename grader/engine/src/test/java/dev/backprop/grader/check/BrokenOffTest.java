package dev.backprop.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.check.CheckMessages.StillRunning;
import dev.backprop.grader.check.CheckMessages.ThrewAt;
import dev.backprop.grader.check.CheckMessages.TimedOut;
import dev.backprop.grader.check.CheckMessages.ValueNotReached;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.worker.wire.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is said, and what is lost, where calls break off. */
class BrokenOffTest {

    private static final CheckOptions OPTIONS = new CheckOptions(7, 50, Optional.empty());

    private static boolean always(double w, double x) {
        return true;
    }

    private static boolean sometimes(double w, double x) {
        return w > 1;
    }

    private static boolean everySecondTime(double w, double x) {
        return w < 0;
    }

    private static boolean mostly(double w, double x) {
        return w < 1.9;
    }

    private static Map<String, CheckResult> examine(StudentProgram program) {
        return Examination.run(Toy.EXERCISE, program, OPTIONS).stream()
                .collect(Collectors.toMap(CheckResult::id, Function.identity()));
    }

    private static Map<String, CheckResult> examine(
            BiFunction<Double, Double, Toy.Pass> body,
            BiPredicate<Double, Double> where,
            String stage,
            String... known) {
        return examine(program(body, where, Optional.of(stage), known));
    }

    private static StudentProgram program(
            BiFunction<Double, Double, Toy.Pass> body,
            BiPredicate<Double, Double> where,
            Optional<String> stage,
            String... known) {
        return breaking(Toy.program(body), body, where, stage, known);
    }

    private static StudentProgram breaking(
            StudentProgram whole,
            BiFunction<Double, Double, Toy.Pass> body,
            BiPredicate<Double, Double> where,
            Optional<String> stage,
            String... known) {
        return new StudentProgram() {
            @Override
            public Answer call(List<Value> arguments) {
                double w = ((Value.Real) arguments.get(0)).value();
                double x = ((Value.Real) arguments.get(1)).value();
                return where.test(w, x)
                        ? Toy.brokenOff(body.apply(w, x), List.of(known), stage)
                        : whole.call(arguments);
            }

            @Override
            public boolean leavesEmpty(String stub) {
                return whole.leavesEmpty(stub);
            }
        };
    }

    private static Set<String> lost(Map<String, CheckResult> results) {
        return results.values().stream()
                .filter(result -> result.score() < result.maxScore())
                .map(CheckResult::id)
                .collect(Collectors.toSet());
    }

    private static CheckResult result(Map<String, CheckResult> results, String check) {
        return Objects.requireNonNull(results.get(check));
    }

    private static Message said(Map<String, CheckResult> results, String check) {
        return result(results, check).message().orElseThrow();
    }

    @Test
    void an_exception_in_the_last_stage_costs_that_stage_alone() {
        Map<String, CheckResult> results = examine(Toy::solve, BrokenOffTest::always, "dw", "q", "loss", "dq");

        assertThat(lost(results)).containsExactly("dw");
        assertThat(result(results, "dw").status()).isEqualTo(CheckStatus.ERROR);
        assertThat(result(results, "dw").counterexample().orElseThrow().input()).isEqualTo(new Toy.Input(0, 0));
    }

    @Test
    void what_comes_after_it_is_not_reached_and_gets_no_advice() {
        Map<String, CheckResult> results = examine(Toy::solve, BrokenOffTest::always, "loss", "q");

        assertThat(lost(results)).containsExactlyInAnyOrder("loss", "dq", "dw", "purity");
        for (String after : List.of("dq", "dw")) {
            assertThat(said(results, after)).isEqualTo(new ValueNotReached("loss"));
            assertThat(result(results, after).status()).isEqualTo(CheckStatus.ERROR);
            assertThat(result(results, after).counterexample()).isEmpty();
        }
    }

    @Test
    void a_stage_that_is_reached_on_many_inputs_is_judged_there() {
        assertThat(lost(examine(Toy::solve, BrokenOffTest::sometimes, "loss", "q")))
                .containsExactly("loss");
        assertThat(lost(examine(Toy::solve, BrokenOffTest::everySecondTime, "loss", "q")))
                .containsExactly("loss");
        assertThat(lost(examine(Toy::solve, BrokenOffTest::mostly, "loss", "q")))
                .containsExactlyInAnyOrder("loss", "dq", "dw", "purity");
    }

    @Test
    void a_value_that_is_wrong_before_the_exception_is_wrong() {
        Map<String, CheckResult> results = examine(
                (w, x) -> {
                    Toy.Pass right = Toy.solve(w, x);
                    return new Toy.Pass(right.q(), right.loss() + 1, right.dq(), right.dw());
                },
                BrokenOffTest::always,
                "dw",
                "q",
                "loss",
                "dq");

        assertThat(lost(results)).containsExactlyInAnyOrder("loss", "dw");
        assertThat(result(results, "loss").status()).isEqualTo(CheckStatus.FAILED);
    }

    @Test
    void values_after_a_wrong_one_are_judged_at_it_on_inputs_that_break_off_too() {
        Map<String, CheckResult> results = examine(
                (w, x) -> {
                    double q = w * x + 1;
                    return new Toy.Pass(q, q * q, 2 * q, 2 * q * x);
                },
                BrokenOffTest::always,
                "dw",
                "q",
                "loss",
                "dq");

        assertThat(lost(results)).containsExactlyInAnyOrder("q", "dw");
    }

    @Test
    void what_has_been_recorded_of_the_stage_that_broke_off_is_not_judged() {
        Map<String, CheckResult> results = examine(Toy::solve, BrokenOffTest::always, "dw", "q", "loss", "dq", "dw");

        assertThat(lost(results)).containsExactly("dw");
        assertThat(result(results, "dw").status()).isEqualTo(CheckStatus.ERROR);
    }

    @Test
    void a_stubs_value_is_to_do_whatever_other_inputs_throw() {
        BiFunction<Double, Double, Toy.Pass> started =
                (w, x) -> new Toy.Pass(w * x, Double.NaN, Double.NaN, Double.NaN);
        StudentProgram whole = Toy.program(started, "loss", "dq", "dw");
        Map<String, CheckResult> results = examine(breaking(whole, started, BrokenOffTest::mostly, Optional.of("q")));

        assertThat(result(results, "q").status()).isEqualTo(CheckStatus.ERROR);
        assertThat(List.of("loss", "dq", "dw", "purity"))
                .allSatisfy(id -> assertThat(result(results, id).status()).isEqualTo(CheckStatus.TODO));
    }

    @Test
    void where_every_call_throws_the_code_tells_what_is_to_do() {
        StudentProgram throwing = program(Toy::solve, BrokenOffTest::always, Optional.of("q"));
        Map<String, CheckResult> results = examine(new StudentProgram() {
            @Override
            public Answer call(List<Value> arguments) {
                return throwing.call(arguments);
            }

            @Override
            public boolean leavesEmpty(String stage) {
                return !stage.equals("q") && !stage.equals("loss");
            }
        });

        assertThat(result(results, "q").status()).isEqualTo(CheckStatus.ERROR);
        assertThat(said(results, "loss")).isEqualTo(new ValueNotReached("q"));
        assertThat(result(results, "dq").status()).isEqualTo(CheckStatus.TODO);
        assertThat(result(results, "dw").status()).isEqualTo(CheckStatus.TODO);
        assertThat(result(results, "purity").status()).isEqualTo(CheckStatus.TODO);
    }

    @Test
    void where_nothing_can_be_seen_the_same_is_said_of_every_value() {
        Map<String, CheckResult> results = examine(program(Toy::solve, BrokenOffTest::always, Optional.empty()));

        assertThat(lost(results)).isEqualTo(results.keySet());
        assertThat(said(results, "q")).isEqualTo(said(results, "dw"));
    }

    @Test
    void a_call_that_breaks_off_behind_all_stages_leaves_them_their_points() {
        Map<String, CheckResult> results =
                examine(program(Toy::solve, BrokenOffTest::always, Optional.empty(), "q", "loss", "dq", "dw"));

        assertThat(lost(results)).containsExactly("purity");
        assertThat(result(results, "purity").status()).isEqualTo(CheckStatus.ERROR);
    }

    @Test
    void a_gradient_of_zeros_earns_nothing_beside_a_call_that_breaks_off() {
        Map<String, CheckResult> results =
                examine((w, x) -> new Toy.Pass(w * x, w * x * w * x, 0, 0), BrokenOffTest::sometimes, "loss", "q");

        assertThat(lost(results)).contains("loss", "dq", "dw");
    }

    @Test
    void a_matrix_of_another_kind_costs_its_own_stage() {
        StudentProgram program = arguments -> {
            Value.Composite right = (Value.Composite)
                    Toy.solve(((Value.Real) arguments.get(0)).value(), ((Value.Real) arguments.get(1)).value())
                            .value();
            List<Value> values = new ArrayList<>(right.values());
            values.set(1, new Value.Unsupported("a complex matrix"));
            return new StudentProgram.Answer(new Value.Composite(right.names(), values), List.of());
        };

        Map<String, CheckResult> results = examine(program);

        assertThat(lost(results)).containsExactly("loss");
        assertThat(result(results, "loss").status()).isEqualTo(CheckStatus.ERROR);
    }

    @Test
    void a_program_that_is_not_called_any_more_is_judged_by_what_it_did() {
        List<List<Value>> called = new ArrayList<>();
        StudentProgram hanging = program(Toy::solve, BrokenOffTest::always, Optional.of("loss"), "q");
        Map<String, CheckResult> results = examine(arguments -> {
            if (called.size() == 4) {
                throw hanging.call(called.get(0))
                        .stop()
                        .orElseThrow()
                        .fault()
                        .repeated()
                        .thrown();
            }
            called.add(arguments);
            return hanging.call(arguments);
        });

        assertThat(result(results, "q").status()).isEqualTo(CheckStatus.PASSED);
        assertThat(result(results, "loss").status()).isEqualTo(CheckStatus.ERROR);
        assertThat(said(results, "dw")).isEqualTo(new ValueNotReached("loss"));
    }

    @Test
    void the_smallest_known_input_is_shown_of_a_call_that_ended_its_worker() {
        Message loop = new StillRunning(
                ThrewAt.Reach.UNSEEN, "", Optional.empty(), TimedOut.Clock.CPU, 2, "x of 1", 0, 0, true);
        Fault fault = Fault.costly(CheckStatus.TIMEOUT, () -> loop);
        Map<String, CheckResult> results = examine(arguments -> {
            return new StudentProgram.Answer(
                    new Value.Null(), List.of(), Optional.of(new Stop(fault, Optional.empty())));
        });

        assertThat(result(results, "q").status()).isEqualTo(CheckStatus.TIMEOUT);
        assertThat(result(results, "q").counterexample()).isPresent();
        assertThat(result(results, "q").tries()).isEqualTo(1);
    }
}
