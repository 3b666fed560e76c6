package backprop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** On the way back, each node collects what the gates that use it have passed back: a list of parts, added up at the end. */
public final class ComputationalGraph {

    private ComputationalGraph() {}

    public record Pass(double[] values, double[] gradients, int[] order) {}

    private static final class Node {
        final int index;
        final int[] arguments;
        final List<Node> users = new ArrayList<>();
        final List<Double> parts = new ArrayList<>();
        Gate gate;
        int missing;
        double value;
        double gradient;

        Node(int index, int[] arguments) {
            this.index = index;
            this.arguments = arguments;
            this.missing = arguments.length;
        }
    }

    public static Pass run(Graph graph, double[] inputs) {
        Map<Integer, Node> nodes = new HashMap<>();
        for (int i = 0; i < graph.size(); i++) {
            nodes.put(i, new Node(i, graph.arguments(i)));
        }
        PriorityQueue<Node> ready = new PriorityQueue<>((a, b) -> Integer.compare(b.index, a.index));
        for (Node node : nodes.values()) {
            for (int argument : node.arguments) {
                nodes.get(argument).users.add(node);
            }
            if (node.index < inputs.length) {
                node.value = inputs[node.index];
                ready.add(node);
            } else {
                node.gate = graph.gate(node.index);
            }
        }
        List<Node> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            Node node = ready.poll();
            if (node.gate != null) {
                double[] taken = new double[node.arguments.length];
                for (int k = 0; k < taken.length; k++) {
                    taken[k] = nodes.get(node.arguments[k]).value;
                }
                node.value = node.gate.forward(taken);
            }
            order.add(node);
            for (Node user : node.users) {
                if (--user.missing == 0) {
                    ready.add(user);
                }
            }
        }
        nodes.get(graph.output()).parts.add(1.0);
        for (int i = order.size() - 1; i >= 0; i--) {
            Node node = order.get(i);
            node.gradient = node.parts.stream().mapToDouble(Double::doubleValue).sum();
            if (node.gate != null) {
                double[] passed = node.gate.backward(node.gradient);
                for (int k = 0; k < passed.length; k++) {
                    nodes.get(node.arguments[k]).parts.add(0, passed[k]);
                }
            }
        }
        return new Pass(
                nodes.values().stream().mapToDouble(node -> node.value).toArray(),
                nodes.values().stream().mapToDouble(node -> node.gradient).toArray(),
                order.stream().filter(node -> node.gate != null).mapToInt(node -> node.index).toArray());
    }
}
