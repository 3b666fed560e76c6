package dev.backprop.grader.derive;

import static dev.backprop.grader.circuit.op.LeakyRelu.leakyRelu;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.circuit.Mat;
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
        assertThat(Programs.lost(Programs.examine(
                        Programs.exercise(new TwoLayerNet()), seed, MutatedProgram.correct(new LeakyNet()))))
                .containsExactly("h1");
    }

    /** The network of those who have taken another activation, and its gradient. */
    static final class LeakyNet extends TwoLayerNet {
        @Override
        Mat activation(Mat z) {
            return leakyRelu(z, 0.1);
        }
    }

    @Test
    void the_same_numbers_are_judged_along_the_same_directions() {
        assertThat(OwnFunction.seed(Input.of(1))).isEqualTo(OwnFunction.seed(Input.of(1)));
        assertThat(OwnFunction.seed(Input.of(1))).isNotEqualTo(OwnFunction.seed(Input.of(-1)));
    }
}
