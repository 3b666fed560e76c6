package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Labels;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Size;
import org.junit.jupiter.api.Test;

class SelectTest {

    static final class Of extends Circuit {
        final Size N = size(1, 4), C = size(2, 4);
        final Mat S = data(N, C), K = data(N, C);
        final Labels y = labels(N, C);
        final Num f = output(Sum.sum(ElementMult.elementMult(Select.select(S, y), Select.select(K, y))));

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
                        Select.select(S, y);
                    }
                })
                .isInstanceOf(BadCircuit.class)
                .hasMessageContaining("select: S is [N, D] and y is [D]");
    }
}
