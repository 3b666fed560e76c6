package dev.backprop.grader.numeric;

import java.util.List;

/** A function of which nothing is known but its values, and which is cheap to ask for many of them at once. */
@FunctionalInterface
public interface BatchFunction {

    /** The values at {@code points}, in their order; NaN or infinite where the function has none. */
    double[] valuesAt(List<double[]> points);
}
