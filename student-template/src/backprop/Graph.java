package backprop;

/**
 * A circuit of gates that nobody can change. Its nodes are numbered from 0: first the inputs, then the gates. The gates come in
 * any order: one may stand before those whose values it takes. No value depends on itself. {@code System.out.println(graph)} shows it.
 */
public interface Graph {

    /** The number of nodes. */
    int size();

    /** The number of inputs: these are the nodes before this number, and all others are gates. */
    int inputs();

    /** The nodes whose values a gate takes, in order; one node may stand there twice. Of an input: none. */
    int[] arguments(int node);

    /**
     * The gate at a node, one and the same each time. It asks the gate that your {@code Gates} makes. Where that is not filled
     * in, or gives no number, and at a node of the kind {@code mean}, it is a weighted mean that the course brings along. So
     * this exercise can be finished first.
     *
     * @throws IllegalArgumentException if the node is an input
     */
    Gate gate(int node);

    /** The node whose value is the value of the graph. All gradients are of that. */
    int output();
}
