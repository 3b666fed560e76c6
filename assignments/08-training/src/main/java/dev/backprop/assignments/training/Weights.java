package dev.backprop.assignments.training;

import dev.backprop.assignments.training.SigmoidRegression.In;
import dev.backprop.assignments.training.SigmoidRegression.Pass;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.circuit.Given;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.derive.CircuitValues;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/** The weights at one time of a training, with what their rounding scales with. */
record Weights(Quantity w1, Quantity w2) {

    static final Descent DESCENT = new Descent();
    static final CircuitValues AFTER = new CircuitValues(DESCENT);
    static final Network NETWORK = new Network();
    static final CircuitValues VALUES = new CircuitValues(NETWORK);

    /** What is larger has run away: nothing follows from it. */
    private static final double HUGE = 1e6;

    /**
     * The weights before each step: those that the program returns after fewer steps, and right ones where it returns none that can be
     * used.
     */
    static List<Weights> beforeEachStep(In in, Student<In, Pass> student) {
        List<In> fewer = IntStream.range(1, in.steps()).mapToObj(in::withSteps).toList();
        List<Weights> all = new ArrayList<>();
        all.add(of(in));
        for (Pass own : fewer.isEmpty() ? List.<Pass>of() : student.runAll(fewer)) {
            Weights right = all.get(all.size() - 1).next(in);
            all.add(new Weights(carried(own.w1(), right.w1()), carried(own.w2(), right.w2())));
        }
        return all;
    }

    /** The weights before each step of a right program. */
    static List<Weights> rightBeforeEachStep(In in) {
        return Stream.iterate(of(in), before -> before.next(in))
                .limit(in.steps())
                .toList();
    }

    /** Before the first step. */
    static Weights of(In in) {
        return new Weights(quantity(in.w1()), quantity(in.w2()));
    }

    /** How exactly a value can be known does not depend on its being right. */
    private static Quantity carried(@Nullable SimpleMatrix own, Quantity right) {
        return own != null && isUsable(own, new SimpleMatrix(right.rows(), right.columns()))
                ? right.carrying(Entries.of(own).data())
                : right;
    }

    /** Whether a matrix that a program returned is one of numbers, of the shape of {@code like}. */
    static boolean isUsable(@Nullable SimpleMatrix own, SimpleMatrix like) {
        return own != null
                && own.getNumRows() == like.getNumRows()
                && own.getNumCols() == like.getNumCols()
                && !own.hasUncountable()
                && own.elementMaxAbs() < HUGE;
    }

    /** After a step from here. */
    Weights next(In in) {
        return new Weights(next(DESCENT.w1, in), next(DESCENT.w2, in));
    }

    /** A matrix of {@link #DESCENT} after a step from here. */
    Quantity next(Mat of, In in) {
        return AFTER.gradient(of, descent(in));
    }

    /** The loss here. */
    Quantity loss(In in) {
        return VALUES.value(NETWORK.loss, network(in));
    }

    /** What {@link #DESCENT} is given. */
    List<Given> descent(In in) {
        return List.of(
                given(DESCENT.X, quantity(in.X())),
                given(DESCENT.Y, quantity(in.Y())),
                given(DESCENT.w1, w1),
                given(DESCENT.w2, w2),
                DESCENT.step.is(in.step()));
    }

    /** What {@link #NETWORK} is given. */
    List<Given> network(In in) {
        return List.of(
                given(NETWORK.X, quantity(in.X())),
                given(NETWORK.Y, quantity(in.Y())),
                given(NETWORK.w1, w1),
                given(NETWORK.w2, w2));
    }

    private static Given given(Mat input, Quantity value) {
        return new Given(input.node(), value);
    }

    static Quantity quantity(SimpleMatrix matrix) {
        return Quantity.exact(
                matrix.getNumRows(), matrix.getNumCols(), Entries.of(matrix).data());
    }
}
