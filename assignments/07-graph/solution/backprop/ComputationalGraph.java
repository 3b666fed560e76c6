package backprop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Runs any graph of gates, forward and backward. */
public final class ComputationalGraph {

    private ComputationalGraph() {}

    /** All values of one pass, by node. Keep the names, the types and the order: the grader reads them. */
    public record Pass(double[] values, double[] gradients, int[] order) {}

    /**
     * Makes one forward and one backward pass. Leave the arguments as they are.
     *
     * @param graph the gates, and where their inputs come from
     * @param inputs the values of the nodes 0, 1, ... graph.inputs() - 1
     */
    public static Pass run(Graph graph, double[] inputs) {
        int[] order = order(graph);

        double[] values = new double[graph.size()];
        for (int node = 0; node < graph.inputs(); node++) {
            values[node] = inputs[node];
        }
        for (int node : order) {
            int[] arguments = graph.arguments(node);
            double[] taken = new double[arguments.length];
            for (int k = 0; k < arguments.length; k++) {
                taken[k] = values[arguments[k]];
            }
            values[node] = graph.gate(node).forward(taken);
        }

        double[] gradients = new double[graph.size()];
        gradients[graph.output()] = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            int node = order[i];
            int[] arguments = graph.arguments(node);
            double[] passed = graph.gate(node).backward(gradients[node]);
            for (int k = 0; k < arguments.length; k++) {
                gradients[arguments[k]] += passed[k];
            }
        }

        return new Pass(values, gradients, order);
    }

    /** Puts a gate into line as soon as none of the gates that it takes is missing any more. */
    private static int[] order(Graph graph) {
        List<List<Integer>> users = new ArrayList<>();
        for (int node = 0; node < graph.size(); node++) {
            users.add(new ArrayList<>());
        }
        int[] missing = new int[graph.size()];
        for (int node = graph.inputs(); node < graph.size(); node++) {
            for (int argument : graph.arguments(node)) {
                users.get(argument).add(node);
                missing[node]++;
            }
        }
        int[] order = new int[graph.size() - graph.inputs()];
        int count = 0;
        Deque<Integer> ready = new ArrayDeque<>();
        for (int input = 0; input < graph.inputs(); input++) {
            ready.add(input);
        }
        while (!ready.isEmpty()) {
            int node = ready.remove();
            if (node >= graph.inputs()) {
                order[count++] = node;
            }
            for (int user : users.get(node)) {
                missing[user]--;
                if (missing[user] == 0) {
                    ready.add(user);
                }
            }
        }
        return order;
    }
}
