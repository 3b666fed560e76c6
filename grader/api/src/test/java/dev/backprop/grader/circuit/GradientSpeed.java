package dev.backprop.grader.circuit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** How long gradients of the network take, when they are warm: {@code grader/benchmark/circuit-speed}. */
final class GradientSpeed {

    private GradientSpeed() {}

    public static void main(String[] arguments) {
        TwoLayerNet net = new TwoLayerNet();
        time(net, "W1 of 10 × 10, all 100 entries", net.W1.node(), 5, 10, 10, 10, 300);
        time(net, "scores of 5 × 10", net.scores.node(), 5, 10, 10, 10, 300);
        time(net, "scores of 128 × 10", net.scores.node(), 128, 10, 10, 10, 5);
        large(net);
    }

    private static Map<Node, Quantity> inputs(TwoLayerNet net, int n, int d, int h, int c) {
        return new Drawn(3).inputs(net.graph(), Map.of(net.N, n, net.D, d, net.H, h, net.C, c));
    }

    private static void time(TwoLayerNet net, String what, Node node, int n, int d, int h, int c, int times) {
        Graph graph = net.graph();
        Map<Node, Quantity> at = graph.forward(inputs(net, n, d, h, c));
        Map<Node, Quantity> gradients = graph.backward(at);
        Rule rule = graph.rule(node);
        for (int warm = 0; warm < 5; warm++) {
            long start = System.nanoTime();
            for (int k = 0; k < times; k++) {
                rule.gradient(at, gradients, Way.PLAIN);
            }
            if (warm == 0 || warm == 4) {
                System.out.printf(
                        "%s, %s: %.3f ms%n",
                        what, warm == 0 ? "cold" : "warm", (System.nanoTime() - start) / 1e6 / times);
            }
        }
    }

    private static void large(TwoLayerNet net) {
        Graph graph = net.graph();
        Map<Node, Quantity> inputs = inputs(net, 128, 512, 64, 10);
        for (Mat weights : new Mat[] {net.W1, net.W2}) {
            Quantity drawn = Found.of(inputs, weights.node());
            double[] small = drawn.value().clone();
            Arrays.setAll(small, i -> small[i] / 16);
            inputs.put(weights.node(), Quantity.exact(drawn.rows(), drawn.columns(), small));
        }
        Map<Node, Quantity> at = graph.forward(inputs);
        Map<Node, Quantity> gradients = new HashMap<>();
        gradients.put(
                net.scores.node(),
                graph.rule(net.scores.node()).gradient(at, gradients, Way.PLAIN).gradient());
        gradients.put(
                net.h1.node(),
                graph.rule(net.h1.node()).gradient(at, gradients, Way.PLAIN).gradient());
        // As the student's own: what comes before them is not looked at again.
        gradients.replaceAll((node, found) -> Quantity.exact(found.rows(), found.columns(), found.value()));
        double[] own = Backpropagated.ofW1(at, gradients, net);
        Rule rule = graph.rule(net.W1.node());
        for (int warm = 0; warm < 6; warm++) {
            long start = System.nanoTime();
            Directions.Result right =
                    rule.directions(at, gradients, Way.PLAIN, warm).compare(own);
            double time = (System.nanoTime() - start) / 1e6;
            System.out.printf("W1 of 512 × 64, two directions: %.0f ms, %s%n", time, right);
        }
        for (double error = 1e-6; error > 1e-15; error /= 10) {
            double[] wrong = own.clone();
            wrong[777] *= 1 + error;
            long start = System.nanoTime();
            Directions.Result result =
                    rule.directions(at, gradients, Way.PLAIN, 5).compare(wrong);
            System.out.printf(
                    "one entry wrong by %.0e: %s, %.0f ms%n", error, result, (System.nanoTime() - start) / 1e6);
        }
    }
}
