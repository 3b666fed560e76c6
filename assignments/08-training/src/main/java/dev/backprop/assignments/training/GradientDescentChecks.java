package dev.backprop.assignments.training;

import dev.backprop.assignments.training.GradientDescent.In;
import dev.backprop.assignments.training.GradientDescent.Pass;
import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.generate.Numbers;
import dev.backprop.grader.generate.Pool;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Not called properties, so that the build does not run them: they need a student. */
class GradientDescentChecks {

    private static final int LONGEST = 5;
    private static final double LARGEST = 3;

    /** Two inputs for one program. */
    record Two(In one, In other) {}

    @Provide
    Arbitrary<In> any() {
        return two().map(Two::one);
    }

    /** Two of one shape. */
    @Provide
    Arbitrary<Two> two() {
        return Combinators.combine(
                        Numbers.size(1, LONGEST), Numbers.size(1, LONGEST), numbers(), numbers(), rate(), rate())
                .as((rows, columns, one, other, rate, otherRate) ->
                        new Two(input(rows, columns, one, rate), input(rows, columns, other, otherRate)));
    }

    /** Weights above their gradients. */
    private static Arbitrary<Pool> numbers() {
        return Pool.decimals(2 * LONGEST, LONGEST, LARGEST);
    }

    private static Arbitrary<Double> rate() {
        return Numbers.oneOf(0.5, 0.1, 0.3, 0.01);
    }

    private static In input(int rows, int columns, Pool numbers, double rate) {
        return new In(
                numbers.matrix(rows, columns),
                numbers.matrix(LONGEST + rows, columns).extractMatrix(LONGEST, LONGEST + rows, 0, columns),
                rate);
    }

    @Property
    @Graded(stage = "w", points = 3)
    void w_goes_against_its_gradient(@ForAll("any") In in, Student<In, Pass> student) {
        student.mustSatisfy(GradientDescent.W, in);
    }

    @Property(tries = 20)
    @Graded(check = "purity", points = 1, needsAGradient = true)
    void equal_inputs_give_equal_values_and_stay_untouched(@ForAll("two") Two two, Student<In, Pass> student) {
        student.mustBePure(two.one(), two.other());
    }
}
