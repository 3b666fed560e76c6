package backprop;

/** A gate of a graph: it computes a number of its inputs, and remembers what its slopes will need. */
public interface Gate {

    /** Computes the gate's value, and remembers of this pass what {@link #backward} needs. */
    double forward(double... inputs);

    /**
     * Passes the gradient on, for the pass that was made last.
     *
     * @param upstream the derivative of the graph's value with respect to this gate's value
     * @return the derivative of the graph's value with respect to each input, in the order of the inputs
     */
    double[] backward(double upstream);
}
