package dev.backprop.grader.circuit;

import static dev.backprop.grader.circuit.op.Append.append;
import static dev.backprop.grader.circuit.op.CrossEntropy.crossEntropy;
import static dev.backprop.grader.circuit.op.Dot.dot;
import static dev.backprop.grader.circuit.op.ElementMax.elementMax;
import static dev.backprop.grader.circuit.op.Elu.elu;
import static dev.backprop.grader.circuit.op.LeakyRelu.leakyRelu;
import static dev.backprop.grader.circuit.op.Max.max;
import static dev.backprop.grader.circuit.op.Mean.mean;
import static dev.backprop.grader.circuit.op.Minus.minus;
import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Row.row;
import static dev.backprop.grader.circuit.op.Scale.scale;
import static dev.backprop.grader.circuit.op.Sigmoid.sigmoid;
import static dev.backprop.grader.circuit.op.Square.square;
import static dev.backprop.grader.circuit.op.SquaredNorm.squaredNorm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every exercise of the course that is a circuit can be written, and gives the digits of the lectures. */
class CourseTest {

    /** Checks all examples to the digits that are printed, and random inputs against 60 digits. */
    private static void holds(Circuit circuit, double digits) {
        Graph graph = circuit.graph();
        for (Example example : graph.examples()) {
            Map<Node, Quantity> values = graph.forward(example.inputs());
            Map<Node, Quantity> gradients = graph.backward(values);
            for (Example.Result result : example.results()) {
                Quantity found = Found.of(
                        result.stage() instanceof Gradient ? gradients : values,
                        result.stage().node());
                assertThat(found.value()).as(result.stage().name()).containsExactly(result.value(), within(digits));
            }
        }
        if (graph.output().isPresent() && graph.upstreams().isEmpty()) {
            Agreement.check(circuit);
        }
    }

    static final class SumProduct extends Circuit {
        final Num x = input(), y = input(), z = input();
        final Num q = stage(plus(x, y));
        final Num f = output(mult(q, z));

        {
            backward(d(q), d(z), d(x), d(y));
            example(x.is(-2), y.is(5), z.is(-4))
                    .gives(q, 3)
                    .gives(f, -12)
                    .gives(d(q), -4)
                    .gives(d(z), 3)
                    .gives(d(x), -4)
                    .gives(d(y), -4);
        }
    }

    @Test
    void sum_product() {
        holds(new SumProduct(), 0);
    }

    static final class MulMax extends Circuit {
        final Num x = input(), y = input(), z = input(), w = input();
        final Num xy = stage(mult(x, y));
        final Num larger = stage(max(z, w));
        final Num sum = stage(plus(xy, larger));
        final Num f = output(scale(2, sum));

        {
            backward(d(sum), d(xy), d(larger), d(x), d(y), d(z), d(w));
            example(x.is(3), y.is(-4), z.is(2), w.is(-1))
                    .gives(f, -20)
                    .gives(d(x), -8)
                    .gives(d(y), 6)
                    .gives(d(z), 2)
                    .gives(d(w), 0);
        }
    }

    @Test
    void mul_max() {
        holds(new MulMax(), 0);
    }

    static final class SigmoidNeuron extends Circuit {
        final Vec w = vector(3), x = vector(2);
        final Num dot = stage(dot(w, append(x, 1)));
        final Num f = output(sigmoid(dot));

        {
            backward(d(dot), d(x), d(w));
            example(w.is(2, -3, -3), x.is(-1, -2))
                    .gives(dot, 1)
                    .gives(f, 0.73)
                    .gives(d(dot), 0.20)
                    .gives(d(x), 0.39, -0.59)
                    .gives(d(w), -0.20, -0.39, 0.20);
        }
    }

    @Test
    void sigmoid_neuron() {
        holds(new SigmoidNeuron(), 5e-3);
    }

    static final class RidgeLoss extends Circuit {
        final Size n = size(1, 6);
        final Vec w = vector(n), x = vector(n);
        final Num y = input(), lambda = regularisation();
        final Num a = stage(dot(w, x));
        final Num b = stage(minus(a, y));
        final Num c = stage(square(b));
        final Num d = stage(dot(w, w));
        final Num e = stage(mult(lambda, d));
        final Num loss = output(plus(c, e));

        {
            backward(d(c), d(e), d(b), d(d), d(a), d(w).regularised(lambda, 1));
            example(x.is(1, 2), w.is(3, 4), lambda.is(5), y.is(0))
                    .gives(a, 11)
                    .gives(b, 11)
                    .gives(c, 121)
                    .gives(d, 25)
                    .gives(e, 125)
                    .gives(loss, 246)
                    .gives(d(w), 52, 84);
        }
    }

    @Test
    void ridge_loss() {
        holds(new RidgeLoss(), 0);
    }

    static final class SquaredNormOfProduct extends Circuit {
        final Size n = size(1, 5);
        final Mat W = weights(n, n), x = data(n, size(1));
        final Mat q = stage(mult(W, x));
        final Num f = output(squaredNorm(q));

        {
            backward(d(q), d(W), d(x));
            example(W.is(new double[] {0.1, 0.5}, new double[] {-0.3, 0.8}), x.is(new double[] {0.2}, new double[] {0.4
                    }))
                    .gives(q, new double[] {0.22}, new double[] {0.26})
                    .gives(f, 0.116)
                    .gives(d(q), new double[] {0.44}, new double[] {0.52})
                    .gives(d(x), new double[] {-0.112}, new double[] {0.636});
        }
    }

    @Test
    void squared_norm() {
        holds(new SquaredNormOfProduct(), 1e-12);
    }

    static final class ThreeLayers extends Circuit {
        final Size D = size(1, 5), H1 = size(1, 5), H2 = size(1, 5), C = size(1, 5);
        final Mat W1 = weights(H1, D), b1 = weights(H1, size(1));
        final Mat W2 = weights(H2, H1), b2 = weights(H2, size(1));
        final Mat W3 = weights(C, H2), b3 = weights(C, size(1));
        final Mat x = data(D, size(1));
        final Mat h1 = stage(sigmoid(plus(mult(W1, x), b1)));
        final Mat h2 = stage(sigmoid(plus(mult(W2, h1), b2)));
        final Mat out = output(plus(mult(W3, h2), b3));

        {
            forwardOnly();
        }
    }

    @Test
    void three_layers_have_a_forward_pass_only() {
        ThreeLayers circuit = new ThreeLayers();
        Map<Node, Quantity> at = circuit.graph().forward(new Drawn(1).inputs(circuit.graph()));

        assertThat(circuit.graph().gradients()).isEmpty();
        assertThat(Found.of(at, circuit.out.node()).columns()).isEqualTo(1);
    }

    static final class Activation extends Circuit {
        final Size N = size(1, 5), D = size(1, 5);
        final Mat x = data(N, D);
        final Num alpha = input(positive());
        final Mat y = stage(elu(x, alpha));
        final Mat dy = upstream(y);

        {
            backward(d(x));
        }
    }

    @Test
    void activations_take_an_upstream() {
        Activation circuit = new Activation();
        Map<Node, Quantity> at = circuit.graph()
                .forward(Map.of(
                        circuit.x.node(),
                        Quantity.matrix(new double[] {2, -1000}),
                        circuit.alpha.node(),
                        Quantity.number(0.5),
                        circuit.dy.node(),
                        Quantity.matrix(new double[] {3, 4})));

        assertThat(Found.of(at, circuit.y.node()).value()).containsExactly(2, -0.5);
        assertThat(Found.of(circuit.graph().backward(at), circuit.x.node()).value())
                .containsExactly(3, 0);
    }

    static final class PRelu extends Circuit {
        final Size N = size(1, 5), D = size(1, 5);
        final Mat x = data(N, D), a = weights(size(1), D);
        final Mat y = stage(leakyRelu(x, row(a)));
        final Mat dy = upstream(y);

        {
            backward(d(x), d(a));
        }
    }

    @Test
    void a_slope_that_is_learnt_has_a_gradient() {
        PRelu circuit = new PRelu();
        Map<Node, Quantity> at = circuit.graph()
                .forward(Map.of(
                        circuit.x.node(),
                        Quantity.matrix(new double[] {2, -3}, new double[] {-1, -4}),
                        circuit.a.node(),
                        Quantity.matrix(new double[] {0.5, -2}),
                        circuit.dy.node(),
                        Quantity.matrix(new double[] {1, 1}, new double[] {1, 10})));
        Map<Node, Quantity> gradients = circuit.graph().backward(at);

        assertThat(Found.of(gradients, circuit.x.node()).value()).containsExactly(1, -2, 0.5, -20);
        assertThat(Found.of(gradients, circuit.a.node()).value()).containsExactly(-1, -43);
    }

    static final class Maxout extends Circuit {
        final Size N = size(1, 5), D = size(1, 5), H = size(1, 5);
        final Mat X = data(N, D);
        final Mat W1 = weights(D, H), b1 = weights(size(1), H), W2 = weights(D, H), b2 = weights(size(1), H);
        final Mat y = stage(elementMax(plus(mult(X, W1), row(b1)), plus(mult(X, W2), row(b2))));
        final Mat dy = upstream(y);

        {
            backward(d(X), d(W1), d(b1), d(W2), d(b2));
        }
    }

    @Test
    void maxout_gives_each_entry_to_one_side() {
        Maxout circuit = new Maxout();
        Map<Node, Quantity> at = circuit.graph()
                .forward(Map.of(
                        circuit.X.node(), Quantity.matrix(new double[] {1}),
                        circuit.W1.node(), Quantity.matrix(new double[] {2, 3}),
                        circuit.b1.node(), Quantity.matrix(new double[] {0, 0}),
                        circuit.W2.node(), Quantity.matrix(new double[] {1, 4}),
                        circuit.b2.node(), Quantity.matrix(new double[] {0, 0}),
                        circuit.dy.node(), Quantity.matrix(new double[] {10, 100})));
        Map<Node, Quantity> gradients = circuit.graph().backward(at);

        assertThat(Found.of(gradients, circuit.b1.node()).value()).containsExactly(10, 0);
        assertThat(Found.of(gradients, circuit.b2.node()).value()).containsExactly(0, 100);
        assertThat(Found.of(gradients, circuit.X.node()).value()).containsExactly(420);
    }

    static final class SoftmaxLoss extends Circuit {
        final Size N = size(1, 5), D = size(1, 5), C = size(2, 5);
        final Mat W = weights(D, C), X = data(N, D);
        final Labels y = labels(N, C);
        final Num lambda = regularisation();
        final Mat scores = stage(mult(X, W));
        final Num dataLoss = stage(mean(crossEntropy(scores, y)));
        final Num regLoss = stage(scale(lambda, squaredNorm(W)));
        final Num loss = output(plus(dataLoss, regLoss));

        {
            backward(d(scores), d(W).large(128, 512, 10).regularised(lambda, 2));
        }
    }

    @Test
    void softmax_loss() {
        holds(new SoftmaxLoss(), 0);
    }
}
