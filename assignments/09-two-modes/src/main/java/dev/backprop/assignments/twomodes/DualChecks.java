package dev.backprop.assignments.twomodes;

import dev.backprop.assignments.twomodes.DualNumbers.In;
import dev.backprop.assignments.twomodes.DualNumbers.Pass;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.derive.CircuitValues;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Not called properties, so that the build does not run them: they need a student. */
class DualChecks {

    private static final Function<String, Stage<In, Pass>> USUAL = DualNumbers.byName(CircuitValues.USUAL);
    private static final Function<String, Stage<In, Pass>> EXACT = DualNumbers.byName(CircuitValues.EXACT);
    private static final Function<String, Stage<In, Pass>> STABLE = DualNumbers.byName(CircuitValues.STABLE);

    /** Two inputs for one program. */
    record Two(In one, In other) {}

    @Provide
    Arbitrary<In> ordinary() {
        return DualInputs.ordinary();
    }

    @Provide
    Arbitrary<In> extreme() {
        return DualInputs.extreme();
    }

    @Provide
    Arbitrary<Two> two() {
        return Combinators.combine(DualInputs.ordinary(), DualInputs.ordinary()).as(Two::new);
    }

    @Property
    @Graded(stage = "sum", points = 1)
    void sum_follows_from_a_and_b(@ForAll("ordinary") In in, Student<In, Pass> student) {
        student.mustSatisfy(USUAL.apply("sum"), in);
    }

    @Property
    @Graded(stage = "product", points = 1)
    void product_follows_from_a_and_b(@ForAll("ordinary") In in, Student<In, Pass> student) {
        student.mustSatisfy(USUAL.apply("product"), in);
    }

    @Property
    @Graded(stage = "quotient", points = 1)
    void quotient_follows_from_a_and_b(@ForAll("ordinary") In in, Student<In, Pass> student) {
        student.mustSatisfy(USUAL.apply("quotient"), in);
    }

    @Property
    @Graded(stage = "exp", points = 1)
    void exp_follows_from_a(@ForAll("ordinary") In in, Student<In, Pass> student) {
        student.mustSatisfy(USUAL.apply("exp"), in);
    }

    @Property
    @Graded(stage = "sigmoid", points = 1)
    void sigmoid_follows_from_a(@ForAll("ordinary") In in, Student<In, Pass> student) {
        student.mustSatisfy(USUAL.apply("sigmoid"), in);
    }

    @Property
    @Graded(stage = "f", points = 1)
    void f_follows_from_a_and_b_by_these_operations(@ForAll("ordinary") In in, Student<In, Pass> student) {
        student.mustSatisfy(USUAL.apply("f"), in);
    }

    @Property
    @Graded(stage = "gradient", points = 1)
    void gradient_takes_a_run_of_f_for_each_number(@ForAll("ordinary") In in, Student<In, Pass> student) {
        student.mustSatisfy(USUAL.apply("gradient"), in);
    }

    @Property(tries = 20)
    @Graded(check = "purity", points = 1, needsAGradient = true)
    void equal_inputs_give_equal_values_and_stay_untouched(@ForAll("two") Two two, Student<In, Pass> student) {
        student.mustBePure(two.one(), two.other());
    }

    /** Every tangent that is right is right to its rounding. */
    @Property(tries = 25)
    @Graded(check = "exactness", points = 1, needsAGradient = true)
    void tangents_are_computed_and_not_approximated(@ForAll("ordinary") In in, Student<In, Pass> student) {
        for (Stage<In, Pass> stage : DualNumbers.STAGES) {
            if (student.passed(stage.name())) {
                student.mustSatisfy(EXACT.apply(stage.name()), in);
            }
        }
    }

    /** What is wrong already must at least be a number here. */
    @Property(tries = 25)
    @Graded(check = "stability", points = 1, needsAGradient = true)
    void large_numbers_give_finite_values(@ForAll("extreme") In in, Student<In, Pass> student) {
        for (String name : List.of("sigmoid", "f")) {
            student.mustSatisfy(student.passed(name) ? STABLE.apply(name) : finite(name), in);
        }
    }

    private static Stage<In, Pass> finite(String name) {
        return Stage.<In, Pass>value(name)
                .measuring(
                        name,
                        (in, student) -> finite(
                                name.equals("f")
                                        ? student.run(in).f()
                                        : student.run(in).sigmoid()))
                .from(in -> Expectations.equalTo(0));
    }

    /** 0 for a value that is finite; null for none. */
    private static @Nullable Object finite(double @Nullable [] value) {
        return value == null ? null : Arrays.stream(value).allMatch(Double::isFinite) ? 0.0 : Double.NaN;
    }
}
