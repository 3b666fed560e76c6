package backprop;

/** A loss of which nothing is known but its value wherever you ask. The course gives this file. */
public interface Loss {

    /**
     * The loss at {@code w}. It only reads {@code w}.
     *
     * @param w all K numbers
     */
    double at(double[] w);
}
