package dev.backprop.assignments.training;

import dev.backprop.assignments.training.Spiral.In;
import dev.backprop.assignments.training.Spiral.Pass;
import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.generate.Numbers;
import dev.backprop.grader.generate.Pool;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;

/** Not called properties, so that the build does not run them: they need a student. */
class SpiralChecks {

    private static final int MOST_EXAMPLES = 9;
    private static final int LONGEST = 3;
    private static final int MOST_CLASSES = 3;
    private static final int MOST_EPOCHS = 3;
    private static final int SEEDS = 1000;

    /** So many that no two orders are equal by chance: there are 12! of them. */
    private static final int MANY = 12;

    /** What is not a number of the problem. */
    private record Plan(int hidden, int batchSize, int epochs, double rate, int seed) {}

    /** Two inputs for one program, of one shape. */
    record Two(In one, In other) {}

    @Provide
    Arbitrary<In> any() {
        return problems(Numbers.size(1, MOST_EXAMPLES), plans(1));
    }

    /** In several batches: a program that leaves the last one out takes a step all the same. */
    @Provide
    Arbitrary<In> inBatches() {
        return any().filter(in -> in.batchSize() < in.examples());
    }

    @Provide
    Arbitrary<In> many() {
        return problems(Numbers.size(MANY, MANY + 2), plans(2));
    }

    @Provide
    Arbitrary<Two> two() {
        return Combinators.combine(any(), numbers(), Numbers.size(0, SEEDS))
                .as((one, other, seed) -> new Two(
                        one,
                        new In(
                                examples(other, one.examples(), one.X().getNumCols()),
                                one.y(),
                                one.classes(),
                                one.seed() + 1 + seed,
                                one.hidden(),
                                one.batchSize(),
                                one.epochs(),
                                one.rate(),
                                Spiral.GIVEN_LOSS)));
    }

    @Provide
    Arbitrary<In> arms() {
        return Arbitraries.randomValue(random -> Arms.training(random.nextInt(SEEDS * SEEDS)));
    }

    private static Arbitrary<In> problems(Arbitrary<Integer> counts, Arbitrary<Plan> plans) {
        return Combinators.combine(
                        counts,
                        Numbers.size(1, LONGEST),
                        Numbers.size(2, MOST_CLASSES),
                        numbers(),
                        Numbers.size(0, SEEDS),
                        plans)
                .as((count, width, classes, numbers, labels, plan) -> new In(
                        examples(numbers, count, width),
                        labels(count, classes, labels),
                        classes,
                        plan.seed(),
                        plan.hidden(),
                        Math.min(plan.batchSize(), count),
                        plan.epochs(),
                        plan.rate(),
                        Spiral.GIVEN_LOSS));
    }

    private static Arbitrary<Plan> plans(int fewestEpochs) {
        return Combinators.combine(
                        Numbers.size(1, LONGEST),
                        Numbers.size(1, MOST_EXAMPLES),
                        Numbers.size(fewestEpochs, MOST_EPOCHS),
                        Numbers.oneOf(0.5, 0.25, 0.1, 0.3),
                        Numbers.size(0, SEEDS))
                .as(Plan::new);
    }

    private static Arbitrary<Pool> numbers() {
        return Pool.decimals(MANY + 2, LONGEST, 2);
    }

    /** No two of them are equal. */
    private static SimpleMatrix examples(Pool numbers, int count, int width) {
        SimpleMatrix X = numbers.matrix(count, width).copy();
        for (int i = 0; i < count; i++) {
            X.set(i, 0, X.get(i, 0) + 8 * i);
        }
        return X;
    }

    /** Any two neighbours are of two classes. */
    private static int[] labels(int count, int classes, int first) {
        int[] labels = new int[count];
        Arrays.setAll(labels, i -> (first + i) % classes);
        return labels;
    }

    @Property(tries = 40)
    @Graded(stage = "start", points = 1)
    void hidden_units_begin_unlike_each_other(@ForAll("any") In in, Student<In, Pass> student) {
        student.mustSatisfy(Spiral.ALIKE, in);
    }

    @Property(tries = 40)
    @Graded(stage = "start")
    void another_seed_begins_with_other_weights(@ForAll("any") In in, Student<In, Pass> student) {
        student.mustSatisfy(Spiral.SEEDED, in);
    }

    @Property(tries = 40)
    @Graded(stage = "order", points = 1)
    void each_example_is_used_once_in_each_epoch_with_its_class(@ForAll("any") In in, Student<In, Pass> student) {
        student.mustSatisfy(Spiral.USED, in);
        student.mustSatisfy(Spiral.EXERCISE.stage("order"), in);
    }

    @Property(tries = 25)
    @Graded(stage = "order", check = "order.shuffled", points = 1)
    void another_epoch_has_another_order(@ForAll("many") In in, Student<In, Pass> student) {
        student.mustSatisfy(Spiral.SHUFFLED, in);
    }

    @Property(tries = 25)
    @Graded(stage = "order", check = "order.shuffled")
    void another_seed_has_another_order(@ForAll("many") In in, Student<In, Pass> student) {
        student.mustSatisfy(Spiral.SHUFFLED_BY_SEED, in);
    }

    @Property(tries = 25)
    @Graded(stage = "order", check = "order.shuffled")
    void a_shuffle_moves_all_but_a_few(@ForAll("many") In in, Student<In, Pass> student) {
        student.mustSatisfy(Spiral.MOVED, in);
    }

    @Property(tries = 25)
    @Graded(stage = "order", check = "order.shuffled")
    void a_shuffle_parts_all_neighbours_but_a_few(@ForAll("many") In in, Student<In, Pass> student) {
        student.mustSatisfy(Spiral.PARTED, in);
    }

    @Property(tries = 40)
    @Graded(stage = "batches", points = 1)
    void batches_are_as_large_as_the_loss_says(@ForAll("any") In in, Student<In, Pass> student) {
        student.mustSatisfy(Spiral.EXERCISE.stage("batches"), in);
    }

    @Property(tries = 40)
    @Graded(stage = "weights", points = 1)
    void each_step_goes_against_the_gradient_of_its_batch(@ForAll("inBatches") In in, Student<In, Pass> student) {
        student.mustSatisfy(Spiral.EXERCISE.stage("weights"), in);
    }

    @Property(tries = 1)
    @Graded(stage = "weights", check = "weights.arms", points = 2, needs = "backprop.TwoLayerNet")
    void three_arms_are_told_apart_with_your_own_network(@ForAll("arms") In in, Student<In, Pass> student) {
        student.mustSatisfy(Spiral.ACCURACY, in);
    }

    @Property(tries = 20)
    @Graded(check = "purity", points = 1, needsAGradient = true)
    void equal_inputs_give_equal_values_and_stay_untouched(@ForAll("two") Two two, Student<In, Pass> student) {
        student.mustBePure(two.one(), two.other());
    }
}
