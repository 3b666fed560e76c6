package dev.backprop.assignments.training;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;

/** One step of gradient descent. */
final class GradientDescent {

    /** What the method takes: weights, the gradient with respect to them, and the learning rate. */
    record In(SimpleMatrix w, SimpleMatrix dw, double rate) {}

    /** What it returns: the weights after the step. */
    record Pass(SimpleMatrix w) {}

    static final Stage<In, Pass> W = Stage.<In, Pass>gradient("w").from(GradientDescent::after);

    private static final List<MistakeModel<In, Pass>> MISTAKES = List.of(
            instead("step-uphill", in -> after(in, in.w(), in.rate())),
            instead("weights-never-updated", in -> after(in, in.w(), 0)),
            instead("step-size-forgotten", in -> after(in, in.w(), -1)),
            instead("step-too-large", in -> after(in, in.w(), -10 * in.rate())),
            instead("step-too-large", in -> after(in, in.w(), -100 * in.rate())),
            instead("weights-left-out", in -> after(in, in.w().scale(0), -in.rate())),
            instead("weights-left-out", in -> after(in, in.w().scale(0), in.rate())),
            instead("weights-shrunk-by-the-rate", in -> after(in, in.w().scale(in.rate()), -in.rate())),
            instead("weights-shrunk-by-the-rate", in -> after(in, in.w().scale(in.rate()), -1)),
            instead("divided-by-n", in -> after(in, in.w(), -in.rate() / in.w().getNumRows())),
            instead("gradient-scaled-to-length-one", in -> after(in, in.w(), -in.rate() / length(in))),
            instead(
                    "step-in-proportion-to-the-weights",
                    in -> equalTo(in.w().minus(in.w().elementMult(in.dw()).scale(in.rate())))));

    static final Exercise<In, Pass> EXERCISE = new Exercise<>(
                    "backprop.GradientDescent",
                    "step",
                    In.class,
                    Pass.class,
                    List.of(W),
                    List.of(GradientDescentChecks.class))
            .withMistakes(MISTAKES);

    private GradientDescent() {}

    /** What is right. */
    static Expectation after(In in) {
        return after(in, in.w(), -in.rate());
    }

    private static MistakeModel<In, Pass> instead(String id, Function<In, Expectation> formula) {
        return new Instead<>(id, "w", attempt -> formula.apply(attempt.input()));
    }

    /** From {@code start}, by so many times the gradient. */
    private static Expectation after(In in, SimpleMatrix start, double factor) {
        double terms = in.w().elementMaxAbs() + in.dw().elementMaxAbs() * Math.abs(factor);
        return equalTo(start.plus(in.dw().scale(factor)), terms);
    }

    private static double length(In in) {
        return in.dw().normF() == 0 ? 1 : in.dw().normF();
    }
}
