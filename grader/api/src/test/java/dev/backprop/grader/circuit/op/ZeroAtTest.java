package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Labels;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Size;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZeroAtTest {

    static final class Of extends Circuit {
        final Size N = size(1, 4), C = size(2, 4);
        final Mat S = data(N, C), K = data(N, C);
        final Labels y = labels(N, C);
        final Num f = output(Sum.sum(ZeroAt.zeroAt(y, ElementMult.elementMult(S, K))));

        {
            backward(d(S), d(K));
        }
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(new Of());
    }

    @Test
    void wants_a_label_for_each_row() {
        assertThatThrownBy(() -> new Circuit() {
                    final Size N = size(1, 4), D = size(2, 4);
                    final Mat S = data(N, D);
                    final Labels y = labels(D, N);

                    {
                        ZeroAt.zeroAt(y, S);
                    }
                })
                .isInstanceOf(BadCircuit.class)
                .hasMessageContaining("zeroAt: S is [N, D] and y is [D]");
    }

    @Test
    void keeps_the_magnitude_of_what_it_strikes_out() {
        Of of = new Of();
        Node struck = of.f.node().arguments().get(0);
        Quantity found = of.graph()
                .expected(
                        struck,
                        Map.of(
                                of.S.node(), Quantity.matrix(new double[] {3, 4}),
                                of.K.node(), Quantity.matrix(new double[] {2, 2}),
                                of.y.node(), Quantity.labels(1)));

        assertThat(found.value()).containsExactly(6, 0);
        assertThat(found.magnitude()).containsExactly(6, 8);
    }
}
