package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Quantity;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SliceTest {

    static final class Of extends OfTwo {
        final Num f = finish(Sum.sum(Square.square(Slice.slice(u, 1, 3))), Square.square(Slice.entry(v, 1)));
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(new Of());
    }

    @Test
    void takes_columns_of_a_matrix() {
        OfOne columns = OfOne.matrix(x -> Append.append(Slice.slice(x, 1, 3), Slice.slice(x, 0, 1)));

        assertThat(columns.c.node().shape()).hasToString("[2, 3]");
        assertThat(columns.graph()
                        .expected(
                                columns.c.node(),
                                Map.of(columns.m.node(), Quantity.matrix(new double[] {1, 2, 3}, new double[] {4, 5, 6
                                })))
                        .value())
                .containsExactly(2, 3, 1, 5, 6, 4);
    }

    @Test
    void ends_where_the_vector_ends() {
        assertThatThrownBy(() -> new OfTwo() {
                    {
                        Slice.slice(u, 1, 4);
                    }
                })
                .isInstanceOf(BadCircuit.class)
                .hasMessageContaining("slice: u is [3]")
                .hasMessageContaining("ends before 4");
    }

    @Test
    void is_not_empty() {
        assertThatThrownBy(() -> new OfTwo() {
                    {
                        Slice.slice(u, 1, 1);
                    }
                })
                .isInstanceOf(BadCircuit.class)
                .hasMessageContaining("from 1 to 1 there is nothing");
    }
}
