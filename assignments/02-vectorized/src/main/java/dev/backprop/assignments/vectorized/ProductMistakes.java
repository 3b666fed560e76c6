package dev.backprop.assignments.vectorized;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import dev.backprop.grader.assignment.mistakes.Multiple;
import java.util.List;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;

/** What goes wrong on the way back through a product of matrices. */
public final class ProductMistakes {

    private static final String AVERAGED = "mean-for-sum";

    static final List<MistakeModel<MatMulInput, MatMulPass>> MAT_MUL = List.of(
            new Multiple<MatMulInput, MatMulPass>(
                            AVERAGED,
                            attempt -> Optional.of(1.0 / attempt.input().X().getNumCols()))
                    .in("dW"),
            new Multiple<MatMulInput, MatMulPass>(
                            AVERAGED,
                            attempt -> Optional.of(1.0 / attempt.input().X().getNumCols()))
                    .in("dX"));

    /** Where a matrix is square, the shapes do not tell it from its transpose. */
    static final List<MistakeModel<SquaredNormInput, SquaredNormPass>> SQUARED_NORM = List.of(new Instead<>(
            "transpose-forgotten",
            "dx",
            attempt -> equalTo(attempt.input().W().mult(attempt.upstream().dq()))));

    private ProductMistakes() {}

    /** What {@code MatMul} is called with. */
    public record MatMulInput(SimpleMatrix W, SimpleMatrix X, SimpleMatrix dD) {}

    /** What {@code MatMul} returns. */
    public record MatMulPass(SimpleMatrix D, SimpleMatrix dW, SimpleMatrix dX) {}

    /** What {@code SquaredNorm} is called with. */
    public record SquaredNormInput(SimpleMatrix W, SimpleMatrix x) {}

    /** What {@code SquaredNorm} returns. */
    public record SquaredNormPass(SimpleMatrix q, double f, SimpleMatrix dq, SimpleMatrix dW, SimpleMatrix dx) {}
}
