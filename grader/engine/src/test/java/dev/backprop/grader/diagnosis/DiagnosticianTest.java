package dev.backprop.grader.diagnosis;

import static dev.backprop.grader.assignment.Expectations.equalTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.assignment.Substitute;
import dev.backprop.grader.assignment.mistakes.Instead;
import dev.backprop.grader.assignment.mistakes.SameMatrix;
import dev.backprop.grader.check.CheckOptions;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.check.Examination;
import dev.backprop.grader.check.StudentProgram;
import dev.backprop.grader.generate.Numbers;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.worker.wire.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContextBase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A toy whose product q = a·b is a value and whose dq = 2q is a gradient, as is its twin. */
class DiagnosticianTest {

    record Input(double a, double b) {}

    record Pass(double q, double dq, double twin) {

        Pass(double q, double dq) {
            this(q, dq, 2 * q);
        }
    }

    private static final Stage<Input, Pass> Q =
            Stage.<Input, Pass>value("q").from(input -> equalTo(input.a() * input.b()));

    private static final Stage<Input, Pass> DQ =
            Stage.<Input, Pass>gradient("dq").from("q", (input, pass) -> equalTo(2 * pass.q()));

    private static final Stage<Input, Pass> TWIN =
            Stage.<Input, Pass>gradient("twin").from("q", (input, pass) -> equalTo(2 * pass.q()));

    private static final Exercise<Input, Pass> TOY = new Exercise<>(
                    "backprop.Toy",
                    "run",
                    Input.class,
                    Pass.class,
                    List.of(Q, DQ, TWIN),
                    List.<Class<?>>of(Checks.class))
            .withMistakes(List.of(
                    new Instead<>(
                            "toy-sum",
                            "q",
                            attempt -> equalTo(
                                    attempt.input().a() + attempt.input().b())),
                    oneMore("dq"),
                    oneMore("twin"),
                    new SameMatrix<>("q", "dq", false)));

    private static MistakeModel<Input, Pass> oneMore(String stage) {
        return new Instead<>(
                "toy-sum", stage, attempt -> equalTo(2 * attempt.upstream().q() + 1));
    }

    static class Inputs extends DomainContextBase {
        @Provide
        Arbitrary<Input> inputs() {
            return Combinators.combine(Numbers.decimals(2), Numbers.decimals(2)).as(Input::new);
        }
    }

    @Domain(Inputs.class)
    static class Checks {

        @Property
        @Graded(stage = "q", points = 1)
        void q_is_the_product(@ForAll Input input, Student<Input, Pass> student) {
            student.mustSatisfy(Q, input);
        }

        @Property(tries = 1)
        @Graded(stage = "q", check = "q.once", points = 1)
        void q_is_the_product_once(@ForAll Input input, Student<Input, Pass> student) {
            student.mustSatisfy(Q, input);
        }

        @Property
        @Graded(stage = "twin", points = 1)
        void twin_is_twice_q(@ForAll Input input, Student<Input, Pass> student) {
            student.mustSatisfy(TWIN, input);
        }

        @Property
        @Graded(stage = "dq", points = 1)
        void dq_is_twice_q(@ForAll Input input, Student<Input, Pass> student) {
            student.mustSatisfy(DQ, input);
        }
    }

    private static StudentProgram program(BiFunction<Double, Double, @Nullable Pass> body) {
        return arguments -> {
            double a = ((Value.Real) arguments.get(0)).value();
            double b = ((Value.Real) arguments.get(1)).value();
            Pass pass = body.apply(a, b);
            if (pass == null) {
                return new StudentProgram.Answer(new Value.Null(), List.of());
            }
            return new StudentProgram.Answer(
                    new Value.Composite(
                            List.of("q", "dq", "twin"),
                            List.of(new Value.Real(pass.q()), new Value.Real(pass.dq()), new Value.Real(pass.twin()))),
                    List.of());
        };
    }

    private static CheckResult check(String id, int tries, BiFunction<Double, Double, @Nullable Pass> body) {
        return checks(tries, body).stream()
                .filter(result -> result.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<CheckResult> checks(int tries, BiFunction<Double, Double, @Nullable Pass> body) {
        return Examination.run(TOY, program(body), new CheckOptions(7, tries, Optional.empty()));
    }

    /** The diagnosis of a check that has failed. */
    private static Optional<Diagnosis> diagnose(String id, int tries, BiFunction<Double, Double, @Nullable Pass> body) {
        CheckResult result = check(id, tries, body);
        assertThat(result.status()).isEqualTo(CheckStatus.FAILED);
        return new Diagnostician().diagnose(List.of(result)).get(0);
    }

    private static Optional<String> idOf(String check, BiFunction<Double, Double, @Nullable Pass> body) {
        return diagnose(check, 50, body).map(Diagnosis::id);
    }

    private static Pass withQ(double q) {
        return new Pass(q, 2 * q);
    }

    @Test
    void names_a_mistake_of_the_exercise_with_the_words_of_its_page() {
        assertThat(diagnose("q", 50, (a, b) -> withQ(a + b)))
                .contains(new Diagnosis(
                        "toy-sum", "Added, not multiplied", "What do a times b and a plus b have in common?"));
    }

    @Test
    void names_a_mistake_that_every_exercise_knows() {
        assertThat(idOf("q", (a, b) -> withQ(-a * b))).contains("sign-flipped");
    }

    @Test
    void names_two_mistakes_that_were_made_at_once() {
        assertThat(idOf("dq", (a, b) -> new Pass(a * b, -4 * a * b))).contains("sign-flipped+factor-two");

        Diagnosis both = diagnose("q", 50, (a, b) -> withQ(-(a + b))).orElseThrow();
        assertThat(both.id()).isEqualTo("toy-sum+sign-flipped");
        assertThat(both.title()).isEqualTo("Added, not multiplied\nThe sign is the wrong way round");
        assertThat(both.hint()).startsWith("What do a times b").endsWith("Try one number.");
    }

    /** A step that is wrong, and that explains a value only together with a certain other one. */
    private record Step(String id, AtomicInteger tried) implements Substitute<Input, Pass> {

        @Override
        public boolean concerns(String check, Stage<Input, Pass> stage) {
            return check.equals("q");
        }

        @Override
        public boolean isStep() {
            return true;
        }

        @Override
        public Optional<Expectation> instead(Attempt<Input, Pass> attempt) {
            return Optional.empty();
        }

        @Override
        public Optional<Expectation> insteadWith(Substitute<Input, Pass> other, Attempt<Input, Pass> attempt) {
            tried.incrementAndGet();
            return Optional.of(equalTo(
                    id.equals("zero") && other.id().equals("transposed")
                            ? attempt.input().a() + 7
                            : attempt.input().b() + 9));
        }
    }

    private static Optional<String> named(List<MistakeModel<Input, Pass>> steps) {
        CheckOptions options = new CheckOptions(7, 50, Optional.of("q"));
        return new Diagnostician()
                .diagnose(Examination.run(
                        TOY.withDerivedMistakes(steps), program((a, b) -> new Pass(a + 7, 2 * (a + 7))), options))
                .get(0)
                .map(Diagnosis::id);
    }

    @Test
    void names_two_steps_that_explain_everything_together_and_tries_only_so_many() {
        AtomicInteger tried = new AtomicInteger();
        List<MistakeModel<Input, Pass>> steps = new ArrayList<>();
        IntStream.range(0, 300).forEach(i -> steps.add(new Step("sign-flipped", tried)));

        assertThat(named(steps)).isEmpty();
        assertThat(tried).hasValue(8_000);

        steps.add(0, new Step("zero", tried));
        steps.add(9, new Step("transposed", tried));
        assertThat(named(steps)).contains("zero+transposed");
    }

    @Test
    void names_a_mistake_at_its_stage_and_at_no_later_one() {
        assertThat(check("dq", 50, (a, b) -> withQ(a + b)).status()).isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void says_nothing_of_a_check_that_was_passed() {
        assertThat(new Diagnostician().diagnose(List.of(check("q", 50, (a, b) -> withQ(a * b)))))
                .containsOnly(Optional.empty());
    }

    @Test
    void says_nothing_on_fewer_than_21_inputs() {
        assertThat(diagnose("q", 15, (a, b) -> withQ(a + b))).isEmpty();
        assertThat(diagnose("q", 30, (a, b) -> withQ(a + b))).isPresent();
    }

    @Test
    void a_check_of_one_input_shares_the_diagnosis_of_its_stage() {
        assertThat(diagnose("q.once", 50, (a, b) -> withQ(a + b))).isEmpty();
        assertThat(new Diagnostician()
                        .diagnose(checks(50, (a, b) -> withQ(a + b))).stream()
                                .map(diagnosis -> diagnosis.map(Diagnosis::id).orElse("nothing")))
                .containsExactly("toy-sum", "toy-sum", "nothing", "nothing");
        assertThat(new Diagnostician().diagnose(checks(50, (a, b) -> withQ(a * b))))
                .containsOnly(Optional.empty());
    }

    @Test
    void says_nothing_where_a_single_input_contradicts() {
        AtomicInteger contradictions = new AtomicInteger();

        Optional<Diagnosis> diagnosis = diagnose("q", 50, (a, b) -> {
            boolean contradicts = a > 1.8 && b > 0;
            contradictions.addAndGet(contradicts ? 1 : 0);
            return withQ(contradicts ? a + b + 0.001 : a + b);
        });

        assertThat(diagnosis).isEmpty();
        assertThat(contradictions).hasPositiveValue();
    }

    @Test
    void says_nothing_where_no_known_mistake_explains_the_numbers() {
        assertThat(idOf("q", (a, b) -> withQ(a * b + Math.sin(7 * a)))).isEmpty();
    }

    @Test
    void a_gradient_that_is_right_to_nine_digits_only_may_have_lost_the_others_in_many_ways() {
        assertThat(idOf("dq", (a, b) -> new Pass(a * b, 2 * a * b * (1 + 1e-10))))
                .contains("few-digits");
    }

    @Test
    void a_gradient_of_whole_units_in_the_last_place_over_a_step_is_a_difference() {
        double step = 1e-5;
        assertThat(idOf("dq", (a, b) -> {
                    double q = a * b;
                    double up = 2 + (q + step) * (q + step);
                    double down = 2 + (q - step) * (q - step);
                    return new Pass(q, (up - down) / (2 * step));
                }))
                .contains("finite-differences");
    }

    @Test
    void a_value_that_was_rounded_is_named_however_many_decimals_are_left() {
        assertThat(idOf("q", (a, b) -> withQ(Math.rint(100 * a * b) / 100))).contains("rounded-to-decimals");
    }

    @Test
    void a_gradient_that_is_missing_on_some_inputs_and_right_on_the_others_says_nothing() {
        CheckResult result = check("dq", 50, (a, b) -> a > 1 ? null : withQ(a * b));

        assertThat(result.score()).isZero();
        assertThat(new Diagnostician().diagnose(List.of(result))).containsOnly(Optional.empty());
    }

    @Test
    void a_value_that_is_right_to_nine_digits_only_says_nothing() {
        assertThat(idOf("q", (a, b) -> withQ(a * b * (1 + 1e-10)))).isEmpty();
    }

    @Test
    void points_to_a_stage_that_goes_on_from_the_same_value_and_has_it_right() {
        assertThat(hintAtDq((a, b) -> new Pass(a * b, 2 * a * b + 1)))
                .endsWith("in common? Your twin has this right: compare the two.");
        assertThat(hintAtDq((a, b) -> new Pass(a * b, 2 * a * b + 1, 2 * a * b + 1)))
                .endsWith("in common?");
    }

    private static String hintAtDq(BiFunction<Double, Double, @Nullable Pass> body) {
        return new Diagnostician()
                .diagnose(checks(50, body)).stream()
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow()
                        .hint();
    }

    @Test
    void one_value_under_two_names_is_that_of_the_later_one_and_right_there() {
        assertThat(ids((a, b) -> new Pass(2 * a * b, 2 * a * b, 4 * a * b))).contains("overwritten");
        assertThat(ids((a, b) -> new Pass(3 * a * b, 3 * a * b, 6 * a * b))).doesNotContain("overwritten");
    }

    @Test
    void values_in_each_others_place_are_both_named() {
        assertThat(ids((a, b) -> new Pass(2 * a * b, a * b, 2 * a * b))).containsOnly("swapped");
    }

    private static List<String> ids(BiFunction<Double, Double, @Nullable Pass> body) {
        return new Diagnostician()
                .diagnose(checks(50, body)).stream()
                        .flatMap(Optional::stream)
                        .map(Diagnosis::id)
                        .toList();
    }

    /** And neither by the numbers of the other one, which are the same. */
    @Test
    void one_number_on_every_input_has_one_name_wherever_it_is() {
        assertThat(ids((a, b) -> new Pass(a * b, -1, -1)))
                .containsExactly("same-on-every-input", "same-on-every-input");
    }

    @Test
    void what_is_kept_between_calls_is_named_whatever_the_numbers_are() {
        AtomicInteger calls = new AtomicInteger();

        assertThat(idOf("q", (a, b) -> withQ(a * b + calls.incrementAndGet()))).contains("state-between-calls");
    }
}
