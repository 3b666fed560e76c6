package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.Num;
import org.junit.jupiter.api.Test;

class MaxTest {

    static final class Of extends OfTwo {
        final Num p = Max.max(x, y);
        final Num f = finish(p, Max.max(x, 0.3), Sum.sum(Max.max(u, 0.1)), Sum.sum(Max.max(A, -0.2)));
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(new Of());
    }

    @Test
    void shares_at_a_tie_between_both() {
        Of max = new Of();
        double[] shares = ElementMaxTest.shares(max, max.x, max.y, 0.25);

        assertThat(shares[0] + shares[1]).isEqualTo(0.75);
        assertThat(shares[0]).isEqualTo(0.25 * 0.75);
    }
}
