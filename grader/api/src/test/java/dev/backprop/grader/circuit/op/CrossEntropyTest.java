package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Found;
import dev.backprop.grader.circuit.Labels;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Size;
import dev.backprop.grader.circuit.Way;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrossEntropyTest {

    static final class Of extends Circuit {
        final Size N = size(1, 4), C = size(2, 4);
        final Mat S = data(N, C), K = data(N, C);
        final Labels y = labels(N, C);
        final Num f = output(Mean.mean(CrossEntropy.crossEntropy(ElementMult.elementMult(S, K), y)));

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
                        CrossEntropy.crossEntropy(S, y);
                    }
                })
                .isInstanceOf(BadCircuit.class)
                .hasMessageContaining("crossEntropy: S is [N, D] and y is [D]");
    }

    @Test
    void holds_at_a_thousand() {
        Of of = new Of();
        Map<Node, Quantity> at = of.graph()
                .forward(Map.of(
                        of.S.node(), Quantity.matrix(new double[] {1000, -1000}),
                        of.K.node(), Quantity.matrix(new double[] {1, 1}),
                        of.y.node(), Quantity.labels(1)));

        assertThat(Found.of(at, of.f.node()).value()).containsExactly(2000);
        assertThat(of.graph()
                        .rule(of.S.node())
                        .gradient(at, Map.of(), Way.PLAIN)
                        .gradient()
                        .value())
                .containsExactly(1, -1);
    }
}
