package dev.backprop.grader.derive;

import static dev.backprop.grader.circuit.op.Minus.minus;
import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Square.square;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Num;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which of a student's own values a gradient goes on from. */
class LayoutTest {

    /** f = (a + b)² + a − c, with a, b and c reported. */
    static final class Terms extends Circuit {
        final Num x = input(), y = input(), z = input();
        final Num a = stage(mult(x, x));
        final Num b = stage(mult(y, y));
        final Num c = stage(mult(z, z));
        final Num f = output(plus(square(plus(a, b)), minus(a, c)));

        {
            backward(d(a), d(c));
        }
    }

    private static List<String> before(Circuit circuit, String gradient) {
        Layout layout = new Layout(circuit);
        return layout.graph().gradients().stream()
                .filter(each -> each.name().equals(gradient))
                .flatMap(each -> layout.before(each, Set.of()).stream())
                .map(layout::name)
                .toList();
    }

    @Test
    void what_is_only_added_to_the_output_is_none_of_them() {
        assertThat(before(new SvmLoss(), "dscores")).containsExactly("scores");
        assertThat(before(new Terms(), "dc")).containsExactly("c");
    }

    @Test
    void what_is_added_before_a_square_decides_its_slope() {
        assertThat(before(new Terms(), "da")).containsExactly("a", "b");
    }
}
