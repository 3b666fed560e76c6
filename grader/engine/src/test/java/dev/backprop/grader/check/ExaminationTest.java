package dev.backprop.grader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Upstream;
import dev.backprop.grader.report.Visibility;
import dev.backprop.worker.wire.Changed;
import dev.backprop.worker.wire.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        Draw.inputs(() -> Examination.unknownInputs(Toy.EXERCISE, options).toList());
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

    /** dq should have been 3q, the slope of this loss; 2q it would be of the right one. */
    @ParameterizedTest
    @CsvSource({"3, true", "2, true", "5, false"})
    void a_value_may_go_on_from_what_a_wrong_one_should_have_been_given_a_wrong_loss(double slope, boolean right) {
        Results results = examine((w, x) -> {
            double q = w * x;
            return new Toy.Pass(q, 3 * q * q, q + 7, slope * q * x);
        });

        assertThat(lost(results)).contains("loss", "dq");
        assertThat(lost(results).contains("dw")).isNotEqualTo(right);
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
        assertThat(Checks.ids(Toy.EXERCISE)).containsExactly("q", "loss", "dq", "dw", "purity");
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

        assertThat(Checks.visibilities(exercise))
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
        StudentProgram stub = Toy.program(
                (w, x) -> new Toy.Pass(Double.NaN, Double.NaN, Double.NaN, Double.NaN), "q", "loss", "dq", "dw");
        Results results = examine(stub, OPTIONS);

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
        assertThat(results.get("q").status()).isEqualTo(CheckStatus.FAILED);
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
    void all_that_purity_calls_is_called_at_once() {
        List<Integer> trips = new ArrayList<>();
        StudentProgram right = Toy.program(Toy::solve);
        StudentProgram program = new StudentProgram() {
            @Override
            public Answer call(List<Value> arguments) {
                return right.call(arguments);
            }

            @Override
            public List<Optional<Answer>> callAhead(List<List<Value>> arguments) {
                trips.add(arguments.size());
                return arguments.stream().map(each -> Optional.of(call(each))).toList();
            }
        };

        Results results = examine(program, new CheckOptions(7, 50, Optional.of("purity")));

        assertThat(lost(results)).isEmpty();
        // Those of the survey, of the pairs, and three for each pair.
        assertThat(trips).hasSizeLessThanOrEqualTo(3).contains(150);
    }

    /** The toy, with each input moved by a billionth, so that no number of it is short. */
    private static Results examineOnLongNumbers(BiFunction<Double, Double, Toy.Pass> body) {
        Exercise<Toy.Input, Toy.Pass> exercise = new Exercise<>(
                Toy.EXERCISE.className(),
                Toy.EXERCISE.method(),
                Toy.EXERCISE.input(),
                Toy.EXERCISE.pass(),
                Toy.EXERCISE.stages(),
                List.of(OnLongNumbers.class));
        return new Results(Examination.run(exercise, Toy.program(body), OPTIONS));
    }

    @Domain(Toy.Inputs.class)
    static class OnLongNumbers {
        @Property
        @Graded(stage = "q", points = 1)
        void q_is_right_beside_short_numbers(@ForAll Toy.Input input, Student<Toy.Input, Toy.Pass> student) {
            student.mustSatisfy(Toy.Q, new Toy.Input(3 + input.w() + 1e-9, input.x()));
        }
    }

    private static Toy.Input shown(CheckResult result) {
        return (Toy.Input) result.counterexample().orElseThrow().input();
    }

    @Test
    void shows_short_numbers_where_the_failure_is_seen_on_them_too() {
        CheckResult q =
                examineOnLongNumbers((w, x) -> new Toy.Pass(w * x + 1, 0, 0, 0)).get("q");

        assertThat(ShortNumber.inFull(shown(q).w())).hasSizeLessThan(8);
        // Message and entry are those of the input that is shown.
        assertThat(q.counterexample().orElseThrow().mismatch().orElseThrow().yours())
                .isEqualTo(shown(q).w() * shown(q).x() + 1);
    }

    @Test
    void shows_all_digits_where_a_rounded_input_would_show_no_failure() {
        CheckResult q = examineOnLongNumbers((w, x) -> {
                    double wrong = w * 100 == Math.rint(w * 100) ? 0 : 1;
                    return new Toy.Pass(w * x + wrong, 0, 0, 0);
                })
                .get("q");

        assertThat(q.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(ShortNumber.inFull(shown(q).w())).hasSizeGreaterThan(8);
    }

    @Test
    void a_gradient_that_is_always_zero_is_shown_on_an_input_where_it_must_not_be() {
        Results results = examine((w, x) -> {
            Toy.Pass right = Toy.solve(w, x);
            return new Toy.Pass(right.q(), right.loss(), 0, 0);
        });

        CheckResult dq = results.get("dq");
        assertThat(dq.message().orElseThrow().text()).startsWith("dq is zero in every case.");
        assertThat(dq.counterexample().orElseThrow().mismatch().orElseThrow().expected())
                .isEqualTo(2 * shown(dq).w() * shown(dq).x())
                .isNotZero();
    }

    @Domain(Toy.Inputs.class)
    static class Measured {
        private static final Stage<Toy.Input, Toy.Pass> TWICE_DW = Stage.<Toy.Input, Toy.Pass>gradient("dw")
                .measuring(
                        "twice dw", (input, student) -> 2 * student.run(input).dw())
                .from("dq", (input, pass) -> Expectations.equalTo(2 * pass.dq() * input.x()));

        @Property
        @Graded(stage = "dw", points = 1)
        void twice_dw_is_right(@ForAll Toy.Input input, Student<Toy.Input, Toy.Pass> student) {
            student.mustSatisfy(TWICE_DW, input);
        }
    }

    @Test
    void what_is_measured_in_several_calls_is_given_the_values_of_none() {
        Exercise<Toy.Input, Toy.Pass> exercise = new Exercise<>(
                Toy.EXERCISE.className(),
                Toy.EXERCISE.method(),
                Toy.EXERCISE.input(),
                Toy.EXERCISE.pass(),
                Toy.EXERCISE.stages(),
                List.of(Measured.class));
        StudentProgram wrong = Toy.program((w, x) -> new Toy.Pass(w * x, w * w * x * x, 2 * w * x, 1 + 2 * w * x * x));

        CheckResult dw = new Results(Examination.run(exercise, wrong, OPTIONS)).get("dw");

        assertThat(dw.message().orElseThrow().text()).startsWith("twice dw is ").doesNotContain("given");
    }

    @Test
    void a_changed_argument_is_not_pure() {
        StudentProgram correct = Toy.program(Toy::solve);
        StudentProgram changing = arguments -> {
            return new StudentProgram.Answer(correct.call(arguments).pass(), List.of(new Changed(1, 0, 7)));
        };

        Results results = examine(changing, OPTIONS);
        assertThat(lost(results)).containsExactly("purity");
        assertThat(results.get("purity").message().orElseThrow().text())
                .matches("Your code changes its argument x: x was .* before the call and is 7 after it\\..*");
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

    @Test
    void gradients_follow_from_no_loss() {
        assertThat(Checks.ofGradients(Toy.EXERCISE)).containsExactly("q", "dq", "dw");
    }

    static final class OfAnother {

        @Property
        @Graded(stage = "q", check = "q.other", points = 1, needs = "backprop.Other")
        void q_is_right_with_another_program(@ForAll Toy.Input input, Student<Toy.Input, Toy.Pass> student) {
            student.mustSatisfy(Toy.Q, input);
        }
    }

    @Test
    void the_class_that_a_check_needs_is_known_by_its_id() {
        assertThat(Checks.needs(Toy.EXERCISE)).isEmpty();
        assertThat(Checks.needs(Toy.EXERCISE.withFurtherProperties(List.of(OfAnother.class))))
                .isEqualTo(Map.of("q.other", "backprop.Other"));
    }
}
