package backprop;

/** Goes through the list again and again, and runs what can run. */
public final class ComputationalGraph {

    private ComputationalGraph() {}

    public record Pass(double[] values, double[] gradients, int[] order) {}

    public static Pass run(Graph graph, double[] inputs) {
        int n = graph.size();
        double[] values = new double[n];
        boolean[] done = new boolean[n];
        System.arraycopy(inputs, 0, values, 0, inputs.length);
        for (int i = 0; i < inputs.length; i++) {
            done[i] = true;
        }
        int[] order = new int[n - inputs.length];
        int count = 0;
        while (count < order.length) {
            for (int node = inputs.length; node < n; node++) {
                if (!done[node] && allDone(graph.arguments(node), done)) {
                    int[] arguments = graph.arguments(node);
                    double[] taken = new double[arguments.length];
                    for (int k = 0; k < taken.length; k++) {
                        taken[k] = values[arguments[k]];
                    }
                    values[node] = graph.gate(node).forward(taken);
                    done[node] = true;
                    order[count++] = node;
                }
            }
        }
        double[] gradients = new double[n];
        gradients[graph.output()] = 1;
        while (count > 0) {
            int node = order[--count];
            if (gradients[node] != 0) {
                double[] passed = graph.gate(node).backward(gradients[node]);
                int k = 0;
                for (int argument : graph.arguments(node)) {
                    gradients[argument] = gradients[argument] + passed[k++];
                }
            }
        }
        return new Pass(values, gradients, order);
    }

    private static boolean allDone(int[] arguments, boolean[] done) {
        for (int argument : arguments) {
            if (!done[argument]) {
                return false;
            }
        }
        return true;
    }
}
