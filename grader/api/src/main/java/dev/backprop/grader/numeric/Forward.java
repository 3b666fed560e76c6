package dev.backprop.grader.numeric;

import java.util.function.ToDoubleFunction;

/** A trusted forward pass as a function of one block of parameters, all else held fixed. */
@FunctionalInterface
public interface Forward {

    /**
     * Evaluates the pass with the block at {@code x}; must be deterministic and must not keep or change {@code x}.
     *
     * <p>Every evaluation of one pass has the same number of kink arguments and of scores, in the same order. Along a
     * straight line each kink argument must be affine up to the nearest kink of the pass.
     */
    Evaluation at(double[] x);

    /**
     * A function without kinks that varies on a scale of 1 in each coordinate, such as a softmax loss of scores or a
     * polynomial with coefficients of order 1.
     */
    static Forward smooth(ToDoubleFunction<double[]> function) {
        return x -> Evaluation.smooth(function.applyAsDouble(x), x);
    }
}
