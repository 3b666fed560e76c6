package dev.backprop.assignments.training;

import dev.backprop.assignments.training.SigmoidRegression.In;
import dev.backprop.assignments.training.SigmoidRegression.Pass;
import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.derive.CircuitValues;
import dev.backprop.grader.generate.Numbers;
import dev.backprop.grader.generate.Pool;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;

/** Not called properties, so that the build does not run them: they need a student. */
class SigmoidRegressionChecks {

    private static final int LONGEST = 4;
    private static final int MOST_OUTPUTS = 3;
    private static final int MOST_STEPS = 4;
    private static final double LARGEST = 1;

    private static final List<Stage<In, Pass>> EXACT = SigmoidRegression.stages(CircuitValues.EXACT);

    /** Two inputs for one program. */
    record Two(In one, In other) {}

    private record Sizes(int N, int D, int H, int C, int steps) {}

    @Provide
    Arbitrary<In> any() {
        return Combinators.combine(sizes(), numbers(), rate()).as(SigmoidRegressionChecks::input);
    }

    /** Two of one shape. */
    @Provide
    Arbitrary<Two> two() {
        return Combinators.combine(sizes(), numbers(), numbers(), rate(), rate())
                .as((sizes, one, other, rate, otherRate) ->
                        new Two(input(sizes, one, rate), input(sizes, other, otherRate)));
    }

    /** The sizes of the lecture. */
    @Provide
    Arbitrary<In> large() {
        return Arbitraries.randomValue(random -> new In(
                large(random, 64, 1000),
                large(random, 64, 10),
                large(random, 1000, 100),
                large(random, 100, 10),
                1e-4,
                2));
    }

    private static SimpleMatrix large(Random random, int rows, int columns) {
        SimpleMatrix matrix = new SimpleMatrix(rows, columns);
        for (int i = 0; i < rows * columns; i++) {
            matrix.set(i, Math.rint(random.nextGaussian() * 100) / 1000);
        }
        return matrix;
    }

    private static Arbitrary<Sizes> sizes() {
        return Combinators.combine(
                        Numbers.size(1, LONGEST),
                        Numbers.size(1, LONGEST),
                        Numbers.size(1, LONGEST),
                        Numbers.size(1, MOST_OUTPUTS),
                        Numbers.size(1, MOST_STEPS))
                .as(Sizes::new);
    }

    /** X, Y, w1 and w2, one below the other. */
    private static Arbitrary<Pool> numbers() {
        return Pool.decimals(4 * LONGEST, LONGEST, LARGEST);
    }

    private static Arbitrary<Double> rate() {
        // With 1 a loss may grow: then a step goes on as before. It takes examples, units and steps enough, so every
        // second rate is 1.
        return Numbers.oneOf(0.1, 0.05, 0.02, 1.0, 1.0, 1.0);
    }

    private static In input(Sizes sizes, Pool numbers, double step) {
        SimpleMatrix all = numbers.matrix(4 * LONGEST, LONGEST);
        return new In(
                block(all, 0, sizes.N(), sizes.D()),
                block(all, 1, sizes.N(), sizes.C()),
                block(all, 2, sizes.D(), sizes.H()),
                block(all, 3, sizes.H(), sizes.C()),
                step,
                sizes.steps());
    }

    private static SimpleMatrix block(SimpleMatrix all, int index, int rows, int columns) {
        return all.extractMatrix(index * LONGEST, index * LONGEST + rows, 0, columns);
    }

    // Few inputs show a training that ends when its loss grows: it has to grow before the last step, and then bounds
    // are often wide.
    @Property(tries = 200)
    @Graded(stage = "losses", points = 3)
    void losses_are_those_of_the_weights_before_each_step(@ForAll("any") In in, Student<In, Pass> student) {
        student.mustSatisfy(SigmoidRegression.EXERCISE.stage("losses"), in);
    }

    @Property(tries = 60)
    @Graded(stage = "w1", points = 4)
    void w1_goes_a_step_against_its_gradient_each_time(@ForAll("any") In in, Student<In, Pass> student) {
        student.mustSatisfy(SigmoidRegression.EXERCISE.stage("w1"), in);
    }

    @Property(tries = 1)
    @Graded(stage = "w1", check = "w1.large", points = 1)
    void w1_is_right_and_in_time_in_a_large_problem(@ForAll("large") In in, Student<In, Pass> student) {
        student.mustSatisfy(SigmoidRegression.W1_LARGE, in);
    }

    @Property(tries = 60)
    @Graded(stage = "w2", points = 3)
    void w2_goes_a_step_against_its_gradient_each_time(@ForAll("any") In in, Student<In, Pass> student) {
        student.mustSatisfy(SigmoidRegression.EXERCISE.stage("w2"), in);
    }

    @Property(tries = 20)
    @Graded(check = "purity", points = 1, needsAGradient = true)
    void equal_inputs_give_equal_values_and_stay_untouched(@ForAll("two") Two two, Student<In, Pass> student) {
        student.mustBePure(two.one(), two.other());
    }

    /** Weights that are right are right to their rounding. */
    @Property(tries = 25)
    @Graded(check = "exactness", points = 1, needsAGradient = true)
    void gradients_are_computed_and_not_approximated(@ForAll("any") In in, Student<In, Pass> student) {
        for (Stage<In, Pass> stage : EXACT) {
            if (student.passed(stage.name())) {
                student.mustSatisfy(stage, in);
            }
        }
    }
}
