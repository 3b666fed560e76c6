package dev.backprop.grader.circuit;

import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Relu.relu;
import static dev.backprop.grader.circuit.op.Square.square;
import static dev.backprop.grader.circuit.op.Sum.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleTest {

    private final StagedExpression staged = new StagedExpression();
    private final Graph graph = staged.graph();
    private final Map<Node, Quantity> values =
            graph.forward(Map.of(staged.x.node(), Quantity.number(3), staged.y.node(), Quantity.number(-4)));

    private double d(Num node, Map<Node, Quantity> at, Map<Node, Quantity> gradients) {
        return graph.rule(node.node())
                .gradient(at, gradients, Way.PLAIN)
                .gradient()
                .value()[0];
    }

    @Test
    void a_gradient_follows_from_the_nearest_that_are_reported() {
        assertThat(graph.rule(staged.x.node()).consumers()).map(Node::toString).containsExactly("num", "sigx", "xpy");
        assertThat(graph.rule(staged.invden.node()).consumers())
                .map(Node::toString)
                .containsExactly("f");
        assertThat(new SvmLoss().graph().named("W"))
                .hasValueSatisfying(node -> assertThat(node.shape()).hasToString("[D, C]"));
        SvmLoss svm = new SvmLoss();
        assertThat(svm.graph().rule(svm.W.node()).consumers())
                .map(Node::toString)
                .containsExactly("scores", "loss");
    }

    @Test
    void own_gradients_are_taken_on() {
        Map<Node, Quantity> own = new HashMap<>(graph.backward(values));
        own.put(staged.num.node(), Quantity.number(100));
        own.put(staged.sigx.node(), Quantity.number(0));
        own.put(staged.xpy.node(), Quantity.number(0));

        assertThat(d(staged.x, values, own)).isEqualTo(100);
    }

    @Test
    void what_does_not_depend_on_the_node_is_held_at_own_values() {
        Map<Node, Quantity> at = new HashMap<>(values);
        at.put(staged.num.node(), Quantity.number(7));

        assertThat(d(staged.invden, at, Map.of())).isEqualTo(7);
    }

    @Test
    void nodes_with_a_gradient_are_held_and_those_between_are_recomputed() {
        SvmLoss svm = new SvmLoss();
        Map<Node, Quantity> inputs = new HashMap<>();
        inputs.put(svm.W.node(), Quantity.matrix(new double[] {1, 2}));
        inputs.put(svm.X.node(), Quantity.matrix(new double[] {0.5}));
        inputs.put(svm.y.node(), Quantity.labels(0));
        inputs.put(svm.lambda.node(), Quantity.number(0.25));
        Map<Node, Quantity> at = svm.graph().forward(inputs);
        // Margins lie between scores and the loss: whatever the student says they are, dscores is of the scores.
        at.put(svm.margins.node(), Quantity.matrix(new double[] {0, 0}));

        Quantity dscores = svm.graph()
                .rule(svm.scores.node())
                .gradient(at, Map.of(), Way.PLAIN)
                .gradient();
        Map<Node, Quantity> own = Map.of(svm.scores.node(), Quantity.matrix(new double[] {10, 20}));
        Quantity dW =
                svm.graph().rule(svm.W.node()).gradient(at, own, Way.PLAIN).gradient();

        assertThat(dscores.value()).containsExactly(-1, 1);
        assertThat(dW.value()).containsExactly(5.5, 11);
    }

    @Test
    void own_values_of_stages_decide_at_a_node_itself() {
        Map<Node, Quantity> at = new HashMap<>(values);
        at.put(staged.xpy.node(), Quantity.number(5));
        Map<Node, Quantity> own = Map.of(staged.xpysqr.node(), Quantity.number(1));

        assertThat(d(staged.xpy, at, own)).isEqualTo(10);
    }

    @Test
    void a_gradient_that_is_needed_and_missing_is_named() {
        assertThatThrownBy(() -> d(staged.x, values, Map.of()))
                .hasMessageContaining("dx follows from dnum, which is not given");
    }

    @Test
    void a_gradient_of_another_shape_is_refused() {
        Map<Node, Quantity> own = new HashMap<>(graph.backward(values));
        own.put(staged.num.node(), Quantity.vector(1, 2));

        assertThatThrownBy(() -> d(staged.x, values, own)).hasMessageContaining("dnum is 2 × 1, num 1 × 1");
    }

    @Test
    void an_own_value_on_the_way_is_taken_on_while_the_tangent_is_the_circuits() {
        Rule rule = graph.rule(staged.y.node());
        // xpy and sigy have gradients, so nothing lies between y and them.
        assertThat(rule.passes(staged.xpy.node())).isFalse();

        Between between = new Between();
        Map<Node, Quantity> at = between.graph().forward(Map.of(between.x.node(), Quantity.number(3)));
        Rule past = between.graph().rule(between.x.node());
        Way own = Way.PLAIN.withValue(between.a.node(), Quantity.number(10));

        assertThat(past.passes(between.a.node())).isTrue();
        assertThat(past.gradient(at, Map.of(), Way.PLAIN).gradient().value()[0]).isEqualTo(4 * 27);
        assertThat(past.gradient(at, Map.of(), own).gradient().value()[0]).isEqualTo(2 * 10 * 6);
    }

    @Test
    void an_operation_can_be_linearised_at_a_preimage() {
        Between between = new Between();
        Map<Node, Quantity> at = between.graph().forward(Map.of(between.x.node(), Quantity.number(3)));
        Way own = Way.PLAIN.withResult(between.f.node(), Quantity.number(100));

        assertThat(between.graph()
                        .rule(between.x.node())
                        .gradient(at, Map.of(), own)
                        .gradient()
                        .value()[0])
                .isEqualTo(2 * 10 * 6);
    }

    static final class Between extends Circuit {
        final Num x = input();
        final Num a = stage(mult(x, x));
        final Num f = output(square(a));

        {
            backward(d(x));
        }
    }

    @Test
    void a_given_upstream_takes_the_place_of_the_output() {
        Given given = new Given();
        Map<Node, Quantity> at = given.graph()
                .forward(Map.of(
                        given.x.node(), Quantity.vector(1, -2, 3, -1), given.dz.node(), Quantity.vector(4, -1, 5, 9)));

        assertThat(Found.of(given.graph().backward(at), given.x.node()).value()).containsExactly(4, 0, 5, 0);
    }

    static final class Given extends Circuit {
        final Vec x = vector(4);
        final Vec z = stage(relu(x));
        final Vec dz = upstream(z);

        {
            backward(d(x));
        }
    }

    @Test
    void matrix_products_of_integers_are_exact() {
        Product product = new Product();
        Map<Node, Quantity> at = product.graph()
                .forward(Map.of(
                        product.W.node(),
                        Quantity.matrix(new double[] {2, -1, 3}, new double[] {-3, 4, 2}),
                        product.X.node(),
                        Quantity.matrix(
                                new double[] {3, 2, 1, -1}, new double[] {2, 1, 3, 2}, new double[] {3, 2, 1, -2}),
                        product.dD.node(),
                        Quantity.exact(2, 4, 1, 0, 0, 0, 0, 0, 0, 1)));

        assertThat(Found.of(at, product.D.node()).value()).containsExactly(13, 9, 2, -10, 5, 2, 11, 7);
        assertThat(Found.of(product.graph().backward(at), product.W.node()).value())
                .containsExactly(3, 2, 3, -1, 2, -2);
    }

    static final class Product extends Circuit {
        final Size M = size(1, 5), K = size(1, 5), N = size(1, 5);
        final Mat W = weights(M, K), X = data(K, N);
        final Mat D = stage(mult(W, X));
        final Mat dD = upstream(D);

        {
            backward(d(W), d(X));
        }
    }

    @Test
    void magnitudes_go_through_stages_and_shut_kinks() {
        Clipped clipped = new Clipped();
        Map<Node, Quantity> at = clipped.graph().forward(Map.of(clipped.x.node(), Quantity.vector(-2, 3)));
        Quantity dx = Found.of(clipped.graph().backward(at), clipped.x.node());

        assertThat(Found.of(at, clipped.f.node()).magnitude()[0]).isCloseTo(5, within(1e-12));
        assertThat(dx.value()).containsExactly(0, 1);
        assertThat(dx.magnitude()[0]).isGreaterThanOrEqualTo(1);
        assertThat(Quantity.number(3).carrying(new double[] {5}).magnitude()).containsExactly(5);
    }

    static final class Clipped extends Circuit {
        final Vec x = vector(2);
        final Num f = output(sum(relu(x)));

        {
            backward(d(x));
        }
    }
}
