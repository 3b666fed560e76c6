package dev.backprop.grader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.fail;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Visibility;
import dev.backprop.worker.wire.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class ExaminationTest {

    private static final CheckOptions OPTIONS = new CheckOptions(7, 50, Optional.empty());

    private static Results examine(BiFunction<Double, Double, Toy.Pass> body) {
        return examine(Toy.program(body), OPTIONS);
    }

    private static Results examine(StudentProgram program, CheckOptions options) {
        return new Results(Examination.run(Toy.EXERCISE, program, options));
    }

    private static List<String> lost(Results results) {
        return results.all().stream()
                .filter(result -> result.score() < result.maxScore())
                .map(CheckResult::id)
                .toList();
    }

    private record Results(List<CheckResult> all) {
        CheckResult get(String id) {
            return all.stream()
                    .filter(result -> result.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void a_correct_program_earns_every_point() {
        Results results = examine(Toy::solve);

        assertThat(lost(results)).isEmpty();
        assertThat(results.all()).hasSize(5).allSatisfy(result -> {
            assertThat(result.tries()).isEqualTo(50);
            assertThat(result.counterexample()).isEmpty();
        });
    }

    @Test
    void inputs_drawn_ahead_are_those_that_are_drawn_otherwise_and_nothing_runs_on_them() {
        CheckOptions options = new CheckOptions(11, 20, Optional.empty());
        List<Double> drawnMeanwhile = new ArrayList<>();
        List<Double> drawnAhead = new ArrayList<>();
        List<Double> drawnBefore = new ArrayList<>();

        Examination.run(Toy.EXERCISE, noting(drawnMeanwhile), options);
        // Until those are forgotten.
        for (int seed = 100; seed < 120; seed++) {
            examine(Toy.program(Toy::solve), new CheckOptions(seed, 20, Optional.empty()));
        }
        Examination.drawAhead(Toy.EXERCISE, Toy.program((w, x) -> fail("it was run")), options);
        Examination.run(Toy.EXERCISE, noting(drawnAhead), options);
        Examination.run(Toy.EXERCISE, noting(drawnBefore), options);

        assertThat(drawnMeanwhile).hasSizeGreaterThan(20);
        assertThat(drawnAhead).isEqualTo(drawnMeanwhile);
        assertThat(drawnBefore).isEqualTo(drawnMeanwhile);
    }

    @Test
    void a_value_may_go_on_from_what_a_wrong_one_should_have_been_given_the_own_values_before_it() {
        Results results = examine((w, x) -> {
            double q = w * x + 1;
            return new Toy.Pass(q, q * q, -2 * q, 2 * q * x);
        });

        assertThat(lost(results)).containsExactly("q", "dq");
    }

    @Test
    void huge_values_before_it_make_no_wrong_value_right() {
        Results results = examine((w, x) -> new Toy.Pass(1e30 * (w * x + 1), 3, 5, 7));

        assertThat(lost(results)).contains("q", "loss", "dq", "dw");
    }

    @Test
    void values_whose_squares_are_infinite_make_no_wrong_value_right() {
        Results results = examine((w, x) -> new Toy.Pass(1e200 * (w * x + 1), 3, 5, 7));

        assertThat(lost(results)).contains("q", "loss", "dq", "dw");
    }

    private static StudentProgram noting(List<Double> calls) {
        return Toy.program((w, x) -> {
            calls.addAll(List.of(w, x));
            return Toy.solve(w, x);
        });
    }

    @Test
    void checks_are_reported_in_the_order_of_the_stages_and_behaviour_last() {
        assertThat(Examination.checks(Toy.EXERCISE)).containsExactly("q", "loss", "dq", "dw", "purity");
    }

    @Test
    void the_most_secret_method_of_a_check_decides_who_sees_it() {
        Exercise<Toy.Input, Toy.Pass> exercise = new Exercise<>(
                Toy.EXERCISE.className(),
                Toy.EXERCISE.method(),
                Toy.EXERCISE.input(),
                Toy.EXERCISE.pass(),
                Toy.EXERCISE.stages(),
                List.of(Secrets.class));

        assertThat(Examination.visibilities(exercise))
                .containsExactly(
                        entry("q", Visibility.VISIBLE),
                        entry("q.late", Visibility.AFTER_DUE_DATE),
                        entry("q.secret", Visibility.HIDDEN));
    }

    static class Secrets {
        @Graded(stage = "q", points = 1)
        void q() {}

        @Graded(stage = "q", check = "q.late", visibility = Visibility.AFTER_DUE_DATE)
        void late() {}

        @Graded(stage = "q", check = "q.secret", visibility = Visibility.HIDDEN)
        void secret() {}

        @Graded(stage = "q", check = "q.secret", visibility = Visibility.AFTER_DUE_DATE)
        void a_part_that_is_less_secret() {}
    }

    @Test
    void a_wrong_stage_costs_its_own_marks_and_no_later_ones() {
        Results results = examine((w, x) -> {
            double q = w * x;
            return new Toy.Pass(q, q * q, q, q * x);
        });

        assertThat(lost(results)).containsExactly("dq");
        assertThat(results.get("dw").upstream()).containsExactly(new Upstream("dq", true));
    }

    @Test
    void a_missing_value_is_not_filled_in_and_the_trusted_one_takes_its_place() {
        Results results = examine((w, x) -> {
            Toy.Pass right = Toy.solve(w, x);
            return new Toy.Pass(right.q(), right.loss(), Double.NaN, right.dw());
        });

        assertThat(lost(results)).containsExactly("dq");
        assertThat(results.get("dq").status()).isEqualTo(CheckStatus.TODO);
        assertThat(results.get("dw").upstream()).containsExactly(new Upstream("dq", false));
    }

    @Test
    void the_untouched_stub_is_all_to_do() {
        Results results = examine((w, x) -> new Toy.Pass(Double.NaN, Double.NaN, Double.NaN, Double.NaN));

        assertThat(results.all()).allSatisfy(result -> {
            assertThat(result.status()).isEqualTo(CheckStatus.TODO);
            assertThat(result.score()).isZero();
        });
    }

    @Test
    void a_pass_of_zeros_earns_nothing() {
        Results results = examine((w, x) -> new Toy.Pass(0, 0, 0, 0));

        assertThat(results.all())
                .allSatisfy(result -> assertThat(result.score()).isZero());
        assertThat(results.get("dw").status()).isEqualTo(CheckStatus.FAILED);
    }

    @Test
    void a_value_that_equals_the_trusted_one_is_right_whatever_the_own_values_before_it() {
        Results results = examine((w, x) -> {
            Toy.Pass right = Toy.solve(w, x);
            return new Toy.Pass(right.q() + 1, right.loss(), right.dq(), right.dw());
        });

        assertThat(lost(results)).containsExactly("q");
        assertThat(results.get("dq").upstream()).containsExactly(new Upstream("q", false));
    }

    @Test
    void a_further_reading_counts_where_its_stage_is_wrong() {
        Results halved = examine((w, x) -> {
            double q = w * x;
            return new Toy.Pass(q, q * q / 2, q == 0 ? 0 : q / 2, x * (q == 0 ? 0 : q / 2));
        });
        Results halvedWithoutReason = examine((w, x) -> {
            double q = w * x;
            return new Toy.Pass(q, q * q, q / 2, x * q / 2);
        });

        assertThat(lost(halved)).containsExactly("loss");
        assertThat(lost(halvedWithoutReason)).containsExactly("dq");
    }

    @Test
    void a_value_that_is_missing_on_some_inputs_is_an_error_there() {
        Results results = examine((w, x) -> {
            Toy.Pass right = Toy.solve(w, x);
            return new Toy.Pass(right.q(), w > 1 ? Double.NaN : right.loss(), right.dq(), right.dw());
        });

        assertThat(lost(results)).containsExactly("loss");
        assertThat(results.get("loss").status()).isEqualTo(CheckStatus.ERROR);
    }

    @Test
    void a_failure_is_shrunk_to_the_smallest_input_and_says_what_was_expected() {
        Results results = examine((w, x) -> {
            Toy.Pass right = Toy.solve(w, x);
            return new Toy.Pass(right.q(), right.loss(), right.dq(), x >= 0.5 ? right.dw() + 1 : right.dw());
        });

        assertThat(results.get("dw").counterexample()).hasValueSatisfying(found -> {
            assertThat(found.input()).isEqualTo(new Toy.Input(0, 0.5));
            assertThat(found.mismatch()).hasValueSatisfying(mismatch -> {
                assertThat(mismatch.yours()).isEqualTo(1);
                assertThat(mismatch.expected()).isZero();
            });
        });
    }

    @Test
    void a_value_that_depends_on_earlier_calls_is_not_pure() {
        AtomicInteger calls = new AtomicInteger();
        Results results = examine((w, x) -> {
            Toy.Pass right = Toy.solve(w, x);
            return new Toy.Pass(right.q(), right.loss(), right.dq(), right.dw() + 1e-3 * calls.getAndIncrement());
        });

        assertThat(lost(results)).containsExactly("dw", "purity");
    }

    @Test
    void a_changed_argument_is_not_pure() {
        StudentProgram correct = Toy.program(Toy::solve);
        StudentProgram changing = new StudentProgram() {
            @Override
            public Answer call(List<Value> arguments) {
                return new Answer(correct.call(arguments).pass(), List.of(1));
            }

            @Override
            public double[] callMany(String component, List<List<Value>> arguments) {
                return correct.callMany(component, arguments);
            }
        };

        assertThat(lost(examine(changing, OPTIONS))).containsExactly("purity");
    }

    @Test
    void purity_is_worth_nothing_without_a_gradient_that_is_right() {
        Results results = examine((w, x) -> {
            Toy.Pass right = Toy.solve(w, x);
            return new Toy.Pass(right.q(), right.loss(), right.dq() + 1, right.dw() + 5);
        });

        assertThat(lost(results)).containsExactly("dq", "dw", "purity");
    }

    @Test
    void equal_inputs_are_run_once_for_all_stages() {
        AtomicInteger calls = new AtomicInteger();
        examine(
                Toy.program((w, x) -> {
                    calls.incrementAndGet();
                    return Toy.solve(w, x);
                }),
                new CheckOptions(7, 50, Optional.of("dw")));

        assertThat(calls.get()).isLessThanOrEqualTo(50);
    }

    @Test
    void equal_seeds_find_equal_counterexamples_and_one_check_alone_finds_the_same() {
        BiFunction<Double, Double, Toy.Pass> wrong = (w, x) -> {
            Toy.Pass right = Toy.solve(w, x);
            return new Toy.Pass(right.q(), right.loss(), right.dq(), right.dw() + (w > 0.3 ? w : 0));
        };

        Optional<Counterexample> first = examine(wrong).get("dw").counterexample();
        Optional<Counterexample> alone = examine(Toy.program(wrong), new CheckOptions(7, 50, Optional.of("dw")))
                .get("dw")
                .counterexample();

        assertThat(first).isPresent();
        assertThat(alone.map(Counterexample::input)).isEqualTo(first.map(Counterexample::input));
    }

    @Test
    void a_check_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> examine(Toy.program(Toy::solve), new CheckOptions(7, 50, Optional.of("dv"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dv");
    }
}
