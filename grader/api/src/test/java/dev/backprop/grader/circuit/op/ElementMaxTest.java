package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.Derivative;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Vec;
import dev.backprop.grader.circuit.Way;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ElementMaxTest {

    static final class Of extends OfTwo {
        final Num f = finish(
                Sum.sum(ElementMax.elementMax(u, v)),
                Sum.sum(ElementMax.elementMax(A, B)),
                Sum.sum(ElementMax.elementMax(A, Row.row(v))));
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(new Of());
    }

    @Test
    void shares_at_a_tie_between_both() {
        Of max = new Of();
        Derivative tied = atTie(max, max.u, Way.PLAIN);

        assertThat(tied.ties())
                .hasSize(3)
                .allSatisfy(tie -> assertThat(tie.kink().operation().name()).isEqualTo("elementMax"));
    }

    /** What each argument of a maximum of two numbers gets of it where they are equal and the first has a share. */
    static double[] shares(OfTwo circuit, Num x, Num y, double share) {
        Node max = circuit.graph().nodes().stream()
                .filter(node -> node.arguments().equals(List.of(x.node(), y.node()))
                        && "max".equals(node.operation().name()))
                .findFirst()
                .orElseThrow();
        Map<Node, Quantity> at = circuit.graph().forward(ones(circuit.graph()));
        Way way = Way.PLAIN.withTies(max, share);
        double ofX = circuit.graph()
                .rule(x.node())
                .gradient(at, Map.of(), way)
                .gradient()
                .value()[0];
        double ofY = circuit.graph()
                .rule(y.node())
                .gradient(at, Map.of(), way)
                .gradient()
                .value()[0];
        // Besides the maximum x and y are multiplied, and x is compared with 0.3.
        return new double[] {ofX - 1 - 1.75, ofY - 1};
    }

    private static Derivative atTie(OfTwo circuit, Vec node, Way way) {
        Map<Node, Quantity> at = circuit.graph().forward(ones(circuit.graph()));
        return circuit.graph().rule(node.node()).gradient(at, Map.of(), way);
    }

    private static Map<Node, Quantity> ones(Graph graph) {
        Map<Node, Quantity> ones = new HashMap<>();
        for (Node input : graph.inputs()) {
            int rows = input.shape().rows().plus();
            int columns = input.shape().columns().plus();
            double[] numbers = new double[rows * columns];
            Arrays.fill(numbers, 1);
            ones.put(input, Quantity.exact(rows, columns, numbers));
        }
        return ones;
    }
}
