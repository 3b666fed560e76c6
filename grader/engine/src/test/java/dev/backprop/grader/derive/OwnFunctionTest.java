package dev.backprop.grader.derive;

import static org.assertj.core.api.Assertions.assertThat;

import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class OwnFunctionTest {

    /** With components whose hash codes differ from object to object. */
    private record Input(SimpleMatrix W, double[] x, int[] y, double lambda) {
        static Input of(double first) {
            return new Input(new SimpleMatrix(new double[][] {{first, 2}}), new double[] {3}, new int[] {1}, 0.5);
        }
    }

    @Test
    void the_same_numbers_are_judged_along_the_same_directions() {
        assertThat(OwnFunction.seed(Input.of(1))).isEqualTo(OwnFunction.seed(Input.of(1)));
        assertThat(OwnFunction.seed(Input.of(1))).isNotEqualTo(OwnFunction.seed(Input.of(-1)));
    }
}
