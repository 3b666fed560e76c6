package backprop;

import org.ejml.simple.SimpleMatrix;

/** The forward pass of a network of three layers. */
public final class ThreeLayers {

    /** All values of one pass. */
    public record Pass(SimpleMatrix h1, SimpleMatrix h2, SimpleMatrix out) {}

    /** Makes one forward pass. The arguments are left as they are. */
    public static Pass forward(
            SimpleMatrix W1,
            SimpleMatrix b1,
            SimpleMatrix W2,
            SimpleMatrix b2,
            SimpleMatrix W3,
            SimpleMatrix b3,
            SimpleMatrix x) {
        SimpleMatrix h1 = half(W1.mult(x).plus(b1));
        SimpleMatrix h2 = half(W2.mult(h1).plus(b2));
        return new Pass(h1, h2, W3.mult(h2).plus(b3));
    }

    /** The sigmoid as a tanh: its tail loses digits, and is right all the same. */
    private static SimpleMatrix half(SimpleMatrix t) {
        SimpleMatrix y = new SimpleMatrix(t.getNumRows(), 1);
        for (int i = 0; i < y.getNumRows(); i++) {
            y.set(i, 0, (1 + Math.tanh(t.get(i, 0) / 2)) / 2);
        }
        return y;
    }
}
