package dev.backprop.grader.authoring.handout;

import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.derive.DerivedChecks;
import dev.backprop.grader.message.Message;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StubProofTest {

    /** f = (x + y)z. */
    public static final class Gates extends Circuit {
        final Num x = input(), y = input(), z = input();
        final Num q = stage(plus(x, y));
        final Num f = output(mult(q, z));

        {
            backward(d(q), d(z), d(x), d(y));
        }
    }

    private static final Circuit CIRCUIT = new Gates();
    private static final Exercise<?, ?> EXERCISE = DerivedChecks.exercise(CIRCUIT);
    private static final String STUB = new CircuitText(EXERCISE, CIRCUIT.graph()).stub();

    private static Optional<String> problem(String stub) {
        return StubProof.problem("01-gates/stub/backprop/Gates.java", stub, "gates", EXERCISE, CIRCUIT.graph())
                .map(Message::text);
    }

    @Test
    void finds_nothing_in_the_stub_that_the_circuit_writes() {
        assertThat(problem(STUB)).isEmpty();
    }

    @Test
    void passes_over_comments_white_space_and_what_an_author_declares_besides() {
        String own = STUB.replace("// a number", "/* the\n sum */")
                .replace("double f = ", "double two = 2;\n double  f\n = ")
                .replace("Pass(double q, ", "Pass(\n            double q,\n            ");

        assertThat(own).isNotEqualTo(STUB);
        assertThat(problem(own)).isEmpty();
    }

    @Test
    void finds_a_value_that_is_missing_or_solved() {
        String expected = "01-gates/stub/backprop/Gates.java has no statement double dz = Double.NaN; in its place.";

        assertThat(problem(STUB.replace("double dz = Double.NaN;", "")))
                .get()
                .asString()
                .startsWith(expected);
        assertThat(problem(STUB.replace("double dz = Double.NaN;", "double dz = q;")))
                .get()
                .asString()
                .startsWith(expected);
    }

    @Test
    void finds_values_in_another_order() {
        assertThat(problem(STUB.replace("double x, double y", "double y, double x")))
                .get()
                .asString()
                .contains("forwardBackward(double x, double y, double z)");
        assertThat(problem(STUB.replace("return new Pass(q, f", "return new Pass(f, q")))
                .get()
                .asString()
                .contains("return new Pass(q, f");
    }
}
