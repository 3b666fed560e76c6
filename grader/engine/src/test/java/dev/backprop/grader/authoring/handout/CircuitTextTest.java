package dev.backprop.grader.authoring.handout;

import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Row.row;
import static dev.backprop.grader.circuit.op.Square.square;
import static dev.backprop.grader.circuit.op.SquaredNorm.squaredNorm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Size;
import dev.backprop.grader.circuit.Vec;
import dev.backprop.grader.derive.DerivedChecks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CircuitTextTest {

    /** f = ‖X·W + b‖². */
    public static final class ShortOne extends Circuit {
        final Size N = size(1, 3), D = size(1, 3), C = size(1, 3);
        final Mat X = data(N, D), W = weights(D, C);
        final Vec b = vector(C);
        final Mat scores = stage(plus(mult(X, W), row(b)));
        final Num f = output(squaredNorm(scores));

        {
            backward(d(scores), d(b));
        }
    }

    /** The same, with more names and longer ones. */
    public static final class LongOne extends Circuit {
        final Size N = size(1, 3), D = size(1, 3), H = size(1, 3), C = size(1, 3);
        final Mat examples = data(N, D), firstWeights = weights(D, H), secondWeights = weights(H, C);
        final Vec firstBiases = vector(H), secondBiases = vector(C);
        final Mat hidden = stage(plus(mult(examples, firstWeights), row(firstBiases)));
        final Mat scores = stage(plus(mult(hidden, secondWeights), row(secondBiases)));
        final Num f = output(squaredNorm(scores));

        {
            backward(d(scores), d(hidden), d(secondWeights), d(secondBiases), d(firstWeights), d(firstBiases));
        }
    }

    /** f = x², of small numbers. */
    public static final class SmallOne extends Circuit {
        final Num x = input();
        final Num f = output(square(x));

        {
            backward(d(x));
            example(x.is(0.0003)).gives(d(x), 0.0006);
        }
    }

    /** h = x². */
    public static final class OneWay extends Circuit {
        final Num x = input();
        final Num h = output(square(x));

        {
            forwardOnly();
        }
    }

    @Test
    void a_forward_pass_has_no_way_back() {
        assertThat(stub(new OneWay()))
                .contains("Makes one forward pass.", "public static Pass forward(double x) {", "// Forward pass.")
                .doesNotContainIgnoringCase("backward");
        assertThat(CircuitText.handout(
                        "One way",
                        List.of(new CircuitText(DerivedChecks.exercise(new OneWay()), new OneWay().graph())),
                        Map.of()))
                .contains("## 2. An example in numbers", "## 4. Hints", "1. **h.** TODO")
                .doesNotContainIgnoringCase("backward");
    }

    private static String stub(Circuit circuit) {
        return new CircuitText(DerivedChecks.exercise(circuit), circuit.graph()).stub();
    }

    @Test
    void a_small_number_is_not_rounded_to_zero() {
        Circuit circuit = new SmallOne();
        CircuitText text = new CircuitText(DerivedChecks.exercise(circuit), circuit.graph());

        assertThat(CircuitText.handout("Small", List.of(text), Map.of()))
                .contains("| `x` | 0.0003 |", "| `f` | 9e-8 |", "| `dx` | 0.0006 |");
    }

    @Test
    void what_fits_is_on_one_line() {
        assertThat(stub(new ShortOne()).lines())
                .contains(
                        "    public record Pass(SimpleMatrix scores, double f, SimpleMatrix dscores, double[] db) {}",
                        "    public static Pass forwardBackward(SimpleMatrix X, SimpleMatrix W, double[] b) {",
                        "        return new Pass(scores, f, dscores, db);");
    }

    @Test
    void what_does_not_fit_has_a_line_for_each_component() {
        String stub = stub(new LongOne());

        assertThat(stub).contains("""
                        public record Pass(
                                SimpleMatrix hidden,
                                SimpleMatrix scores,
                                double f,
                                SimpleMatrix dscores,
                                SimpleMatrix dhidden,
                                SimpleMatrix dsecondWeights,
                                double[] dsecondBiases,
                                SimpleMatrix dfirstWeights,
                                double[] dfirstBiases) {}
                        """.indent(4)).contains("""
                        public static Pass forwardBackward(
                                SimpleMatrix examples,
                                SimpleMatrix firstWeights,
                                SimpleMatrix secondWeights,
                                double[] firstBiases,
                                double[] secondBiases) {
                        """.indent(4)).contains("""
                        return new Pass(
                                hidden, scores, f, dscores, dhidden, dsecondWeights, dsecondBiases, dfirstWeights, dfirstBiases);
                        """.indent(8));
        assertThat(stub.lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void a_stub_is_held_to_its_circuit_however_it_is_broken() {
        Circuit circuit = new LongOne();

        assertThat(StubProof.problem(
                        "LongOne.java", stub(circuit), "long-one", DerivedChecks.exercise(circuit), circuit.graph()))
                .isEqualTo(Optional.empty());
        assertThat(StubProof.problem(
                                "LongOne.java",
                                stub(circuit).replace("double f,", "double g,"),
                                "long-one",
                                DerivedChecks.exercise(circuit),
                                circuit.graph())
                        .orElseThrow()
                        .text())
                .contains("record Pass(SimpleMatrix hidden, SimpleMatrix scores, double f, ");
    }
}
