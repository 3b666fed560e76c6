package dev.backprop.assignments.vectorized;

import dev.backprop.assignments.vectorized.ProductMistakes.MatMulInput;
import dev.backprop.assignments.vectorized.ProductMistakes.MatMulPass;
import dev.backprop.assignments.vectorized.ProductMistakes.SquaredNormInput;
import dev.backprop.assignments.vectorized.ProductMistakes.SquaredNormPass;
import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.derive.DerivedChecks;
import java.util.List;
import java.util.Map;

/** Whole matrices at once: a product, a ReLU, the square of a length, and the forward pass of three layers. */
public final class Vectorized implements Assignment {

    static final List<Exercise<?, ?>> EXERCISES = List.of(
            DerivedChecks.exercise(new MatMul(), MatMulInput.class, MatMulPass.class, Map.of())
                    .withMistakes(ProductMistakes.MAT_MUL),
            DerivedChecks.exercise(new Relu()),
            DerivedChecks.exercise(new SquaredNorm(), SquaredNormInput.class, SquaredNormPass.class, Map.of())
                    .withMistakes(ProductMistakes.SQUARED_NORM),
            DerivedChecks.exercise(new ThreeLayers()));

    @Override
    public String id() {
        return "vectorized";
    }

    @Override
    public List<Exercise<?, ?>> exercises() {
        return EXERCISES;
    }
}
