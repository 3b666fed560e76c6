package backprop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Depth first, with a stack of its own in the place of calls. A gate is done when all that it takes is. */
public final class ComputationalGraph {

    private ComputationalGraph() {}

    public record Pass(double[] values, double[] gradients, int[] order) {}

    public static Pass run(Graph graph, double[] inputs) {
        List<Integer> order = new ArrayList<>();
        boolean[] opened = new boolean[graph.size()];
        boolean[] listed = new boolean[graph.size()];
        for (int root = graph.size() - 1; root >= graph.inputs(); root--) {
            Deque<Integer> stack = new ArrayDeque<>();
            stack.push(root);
            while (!stack.isEmpty()) {
                int node = stack.peek();
                if (node < graph.inputs() || listed[node]) {
                    stack.pop();
                } else if (opened[node]) {
                    stack.pop();
                    listed[node] = true;
                    order.add(node);
                } else {
                    opened[node] = true;
                    for (int argument : graph.arguments(node)) {
                        stack.push(argument);
                    }
                }
            }
        }

        double[] values = inputs.clone();
        values = java.util.Arrays.copyOf(values, graph.size());
        for (int node : order) {
            double[] all = values;
            values[node] = graph.gate(node)
                    .forward(java.util.Arrays.stream(graph.arguments(node)).mapToDouble(i -> all[i]).toArray());
        }

        double[] gradients = new double[graph.size()];
        gradients[graph.output()] += 1.0;
        for (int i = order.size() - 1; i >= 0; i--) {
            double[] passed = graph.gate(order.get(i)).backward(gradients[order.get(i)]);
            int[] arguments = graph.arguments(order.get(i));
            for (int k = arguments.length - 1; k >= 0; k--) {
                gradients[arguments[k]] += passed[k];
            }
        }
        return new Pass(values, gradients, order.stream().mapToInt(Integer::intValue).toArray());
    }
}
