package dev.backprop.grader.diagnosis;

import static dev.backprop.grader.assignment.Expectations.equalTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.check.CheckOptions;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.check.Examination;
import dev.backprop.grader.check.StudentProgram;
import dev.backprop.grader.generate.Numbers;
import dev.backprop.worker.wire.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContextBase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A verdict on a pass is worked out once, whoever asks for it: the search, the shrinking, the evidence, the diagnosis. */
class JudgedOnceTest {

    /** By the stage's check, which is settled in between: readings may go by that. */
    private static final int BEFORE_AND_AFTER_ITS_CHECK_IS_SETTLED = 2;

    /** How often the second reading, which each verdict on a wrong value asks, was asked for an input. */
    private static final Map<List<Double>, Integer> ASKED = new HashMap<>();

    record Input(double[] w) {}

    record Pass(double f, double[] dw) {}

    private static final Stage<Input, Pass> F = Stage.<Input, Pass>value("f").from(input -> equalTo(f(input.w())));

    private static final Stage<Input, Pass> DW = Stage.<Input, Pass>gradient("dw")
            .from(input -> equalTo(df(input.w())))
            .from(JudgedOnceTest::counted);

    private static final Exercise<Input, Pass> EXERCISE = new Exercise<>(
            "backprop.Toy",
            "forwardBackward",
            Input.class,
            Pass.class,
            List.of(F, DW),
            List.<Class<?>>of(Checks.class));

    private static double f(double[] w) {
        return w[0] * w[0] * w[0] + 2 * w[0] * w[1];
    }

    private static double[] df(double[] w) {
        return new double[] {3 * w[0] * w[0] + 2 * w[1], 2 * w[0]};
    }

    private static Expectation counted(Input input) {
        ASKED.merge(Arrays.stream(input.w()).boxed().toList(), 1, Integer::sum);
        return equalTo(df(input.w()));
    }

    static class Inputs extends DomainContextBase {
        @Provide
        Arbitrary<Input> inputs() {
            return Numbers.decimals(2)
                    .list()
                    .ofSize(2)
                    .map(w -> new Input(
                            w.stream().mapToDouble(Double::doubleValue).toArray()));
        }
    }

    @Domain(Inputs.class)
    static class Checks {

        @Property
        @Graded(stage = "dw", points = 1)
        void dw_is_the_gradient_of_f(@ForAll Input input, Student<Input, Pass> student) {
            student.mustSatisfy(DW, input);
        }
    }

    @BeforeEach
    void forget() {
        ASKED.clear();
    }

    private static CheckResult examine(UnaryOperator<double[]> dw) {
        StudentProgram program = arguments -> {
            double[] w = ((Value.Reals) arguments.get(0)).values();
            return new StudentProgram.Answer(
                    new Value.Composite(
                            List.of("f", "dw"), List.of(new Value.Real(f(w)), new Value.Reals(dw.apply(w)))),
                    List.of());
        };
        return Examination.run(EXERCISE, program, new CheckOptions(7, 50, Optional.empty()))
                .get(0);
    }

    @Test
    void where_the_mistake_is_named() {
        CheckResult result = examine(w -> new double[] {-df(w)[0], -df(w)[1]});
        Optional<Diagnosis> diagnosis =
                new Diagnostician().diagnose(List.of(result)).get(0);

        assertThat(diagnosis).map(Diagnosis::id).contains("sign-flipped");
        assertThat(ASKED)
                .hasSizeGreaterThan(40)
                .allSatisfy(
                        (input, times) -> assertThat(times).isLessThanOrEqualTo(BEFORE_AND_AFTER_ITS_CHECK_IS_SETTLED));
    }

    @Test
    void where_no_mistake_is_named_and_another_counterexample_is_looked_for() {
        CheckResult result = examine(w -> new double[] {df(w)[0] + w[1] * w[1] * Math.abs(w[0]), df(w)[1]});
        Optional<Diagnosis> diagnosis =
                new Diagnostician().diagnose(List.of(result)).get(0);
        result.evidence().orElseThrow().second(result.counterexample().orElseThrow());

        assertThat(diagnosis).isEmpty();
        assertThat(ASKED)
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        (input, times) -> assertThat(times).isLessThanOrEqualTo(BEFORE_AND_AFTER_ITS_CHECK_IS_SETTLED));
    }
}
