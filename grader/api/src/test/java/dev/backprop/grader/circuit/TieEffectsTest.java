package dev.backprop.grader.circuit;

import static dev.backprop.grader.circuit.op.ElementMult.elementMult;
import static dev.backprop.grader.circuit.op.Max.max;
import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Relu.relu;
import static dev.backprop.grader.circuit.op.Scale.scale;
import static dev.backprop.grader.circuit.op.Sum.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TieEffectsTest {

    static final class MulMax extends Circuit {
        final Num x = input(), y = input(), z = input(), w = input();
        final Num larger = stage(max(z, w));
        final Num f = output(scale(2, plus(mult(x, y), larger)));

        {
            backward(d(x), d(y), d(z), d(w));
        }
    }

    static final class Series extends Circuit {
        final Num x = input();
        final Num first = stage(relu(x));
        final Num second = stage(relu(first));
        final Num f = output(scale(3, second));

        {
            backward(d(x));
        }
    }

    static final class Layer extends Circuit {
        final Mat W = weights(size(2), size(2));
        final Vec x = vector(2), t = vector(2);
        final Vec h = stage(relu(mult(W, x)));
        final Num f = output(sum(elementMult(h, t)));

        {
            backward(d(h), d(x));
        }
    }

    private static TieEffects effects(Graph graph, Node node, Map<Node, Quantity> at) {
        Map<Node, Quantity> gradients = graph.backward(at);
        Rule rule = graph.rule(node);
        return rule.effects(
                at,
                gradients,
                Way.PLAIN,
                rule.gradient(at, gradients, Way.PLAIN).ties());
    }

    @Test
    void a_share_of_the_maximum_goes_from_one_to_the_other() {
        MulMax circuit = new MulMax();
        Map<Node, Quantity> at = circuit.graph()
                .forward(Map.of(
                        circuit.x.node(), Quantity.number(3),
                        circuit.y.node(), Quantity.number(-4),
                        circuit.z.node(), Quantity.number(2),
                        circuit.w.node(), Quantity.number(2)));
        Tie tie = new Tie(circuit.larger.node(), 0);

        TieEffects ofZ = effects(circuit.graph(), circuit.z.node(), at);
        TieEffects ofW = effects(circuit.graph(), circuit.w.node(), at);

        assertThat(ofZ.base()).containsExactly(0);
        assertThat(ofZ.effects().get(tie)).containsExactly(2);
        assertThat(ofW.base()).containsExactly(2);
        assertThat(ofW.effects().get(tie)).containsExactly(-2);
        assertThat(ofZ.independent()).isTrue();
    }

    @Test
    void entries_of_a_kink_are_free_one_by_one() {
        Layer circuit = new Layer();
        Map<Node, Quantity> at = circuit.graph()
                .forward(Map.of(
                        circuit.W.node(), Quantity.matrix(new double[] {1, -1}, new double[] {2, -2}),
                        circuit.x.node(), Quantity.vector(1, 1),
                        circuit.t.node(), Quantity.vector(5, 7)));

        TieEffects effects = effects(circuit.graph(), circuit.x.node(), at);

        assertThat(effects.base()).containsExactly(0, 0);
        assertThat(effects.effects().get(new Tie(circuit.h.node(), 0))).containsExactly(5, -5);
        assertThat(effects.effects().get(new Tie(circuit.h.node(), 1))).containsExactly(14, -14);
        assertThat(effects.independent()).isTrue();
    }

    @Test
    void ties_in_series_are_not_independent() {
        Series circuit = new Series();
        Map<Node, Quantity> at = circuit.graph().forward(Map.of(circuit.x.node(), Quantity.number(0)));
        Rule rule = circuit.graph().rule(circuit.x.node());
        Tie first = new Tie(circuit.first.node(), 0);
        Tie second = new Tie(circuit.second.node(), 0);

        // With the first shut nothing comes to the second, so a rule that looks at slopes of 0 alone sees one tie.
        assertThat(rule.gradient(at, Map.of(), Way.PLAIN).ties()).containsExactlyInAnyOrder(first, second);
        assertThat(effects(circuit.graph(), circuit.x.node(), at).independent()).isFalse();
    }
}
