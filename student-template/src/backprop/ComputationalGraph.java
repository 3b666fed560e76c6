package backprop;

/**
 * Runs any graph of gates, forward and backward.
 *
 * <p>Fill in the lines from top to bottom, and run the grader after each one: every value earns its own points. A value
 * that is still {@code null} counts as "not filled in yet". The handout has the algorithm and hints.
 */
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
        int[] order = null; // the nodes that are gates, each behind those whose values it takes

        // Forward pass, in this order. The inputs have their values already.
        double[] values = null; // of each node: what its gate's forward gives

        // Backward pass, the other way round, from graph.output() on. What backward passes back is added up.
        double[] gradients = null; // of each node: the derivative of the output's value with respect to the node's

        return new Pass(values, gradients, order);
    }
}
