package dev.backprop.grader.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnFunctionTest {

    /** With components whose hash codes differ from object to object. */
    private record Input(SimpleMatrix W, double[] x, int[] y, double lambda) {
        static Input of(double first) {
            return new Input(new SimpleMatrix(new double[][] {{first, 2}}), new double[] {3}, new int[] {1}, 0.5);
        }
    }

    /** Seeds with ties: through one next to nothing flows, and of two that a weight moves at once the bends cancel. */
    @ParameterizedTest
    @ValueSource(ints = {20260906, 20260911, 20260918})
    void a_network_with_a_leaky_relu_has_the_gradients_of_that(int seed) {
        assertThat(Programs.lost(Programs.examine(Programs.exercise(new TwoLayerNet()), seed, OwnFunctionTest::leaky)))
                .containsExactly("h1");
    }

    private static void leaky(Programs.Scope scope) {
        SimpleMatrix X = scope.mat("X");
        SimpleMatrix W1 = scope.mat("W1");
        SimpleMatrix W2 = scope.mat("W2");
        int[] y = scope.labels("y");
        double lambda = scope.num("lambda");
        SimpleMatrix ones = SimpleMatrix.filled(y.length, 1, 1);
        SimpleMatrix z1 = X.mult(W1).plus(ones.mult(scope.mat("b1")));
        SimpleMatrix slope = each(z1, z -> z > 0 ? 1 : 0.1);
        SimpleMatrix h1 = z1.elementMult(slope);
        SimpleMatrix scores = h1.mult(W2).plus(ones.mult(scope.mat("b2")));
        SimpleMatrix dscores = new SimpleMatrix(scores.getNumRows(), scores.getNumCols());
        double dataLoss = 0;
        for (int i = 0; i < y.length; i++) {
            SimpleMatrix row = scores.getRow(i);
            double max = row.elementMax();
            double sum = row.minus(max).elementExp().elementSum();
            dataLoss += (Math.log(sum) + max - row.get(y[i])) / y.length;
            dscores.setRow(
                    i, 0, row.minus(max).elementExp().divide(sum * y.length).getDDRM().data);
            dscores.set(i, y[i], dscores.get(i, y[i]) - 1.0 / y.length);
        }
        double regLoss =
                lambda * (W1.elementPower(2).elementSum() + W2.elementPower(2).elementSum());
        SimpleMatrix dh1 = dscores.mult(W2.transpose());
        SimpleMatrix dz1 = dh1.elementMult(slope);
        scope.put("h1", h1);
        scope.put("scores", scores);
        scope.put("dataLoss", dataLoss);
        scope.put("regLoss", regLoss);
        scope.put("loss", dataLoss + regLoss);
        scope.put("dscores", dscores);
        scope.put("dh1", dh1);
        scope.put("dW2", h1.transpose().mult(dscores).plus(W2.scale(2 * lambda)));
        scope.put("db2", ones.transpose().mult(dscores));
        scope.put("dW1", X.transpose().mult(dz1).plus(W1.scale(2 * lambda)));
        scope.put("db1", ones.transpose().mult(dz1));
    }

    private static SimpleMatrix each(SimpleMatrix matrix, DoubleUnaryOperator function) {
        SimpleMatrix changed = matrix.copy();
        for (int i = 0; i < changed.getNumElements(); i++) {
            changed.set(i, function.applyAsDouble(matrix.get(i)));
        }
        return changed;
    }

    @Test
    void the_same_numbers_are_judged_along_the_same_directions() {
        assertThat(OwnFunction.seed(Input.of(1))).isEqualTo(OwnFunction.seed(Input.of(1)));
        assertThat(OwnFunction.seed(Input.of(1))).isNotEqualTo(OwnFunction.seed(Input.of(-1)));
    }
}
