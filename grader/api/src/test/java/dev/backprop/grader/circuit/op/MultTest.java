package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Operation;
import dev.backprop.grader.circuit.Quantity;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MultTest {

    static final class Of extends OfTwo {
        final Num f = finish(
                Mult.mult(x, y),
                Sum.sum(Square.square(Mult.mult(A, C))),
                Sum.sum(Square.square(Mult.mult(A, u))),
                Sum.sum(Mult.mult(Mult.mult(C, B), C)));
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(new Of());
    }

    private static final class Product extends OfTwo {
        final Operation mult = Mult.mult(A, C).node().operation();
    }

    @Test
    void adds_the_terms_of_an_entry_one_after_the_other() {
        Random random = new Random(5);
        for (int inner = 1; inner <= 11; inner++) {
            int rows = 3;
            int columns = 5;
            double[] x = numbers(random, rows * inner);
            double[] y = numbers(random, inner * columns);
            double[] product = new double[rows * columns];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    for (int k = 0; k < inner; k++) {
                        product[i * columns + j] += x[i * inner + k] * y[k * columns + j];
                    }
                }
            }
            Quantity found = new Product()
                    .mult.value(
                            new Quantity[] {Quantity.exact(rows, inner, x), Quantity.exact(inner, columns, y)},
                            rows,
                            columns);
            assertThat(found.value()).as("of %d terms", inner).isEqualTo(product);
        }
    }

    /** A third of them 0. */
    private static double[] numbers(Random random, int count) {
        return random.doubles(count).map(x -> x < 1 / 3.0 ? 0 : 1 - x).toArray();
    }

    @Test
    void names_both_shapes_where_they_do_not_fit() {
        assertThatThrownBy(() -> new OfTwo() {
                    {
                        Mult.mult(A, B);
                    }
                })
                .isInstanceOf(BadCircuit.class)
                .hasMessageContaining("mult: A is [2, 3] and B is [2, 3]")
                .hasMessageContaining("as many columns as the second has rows");
    }
}
