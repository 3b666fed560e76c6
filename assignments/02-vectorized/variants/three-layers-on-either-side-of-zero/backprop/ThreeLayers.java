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
        SimpleMatrix h1 = W1.mult(x).plus(b1).elementOp((int i, int j, double t) -> sigmoid(t));
        SimpleMatrix h2 = W2.mult(h1).plus(b2).elementOp((int i, int j, double t) -> sigmoid(t));
        return new Pass(h1, h2, b3.plus(W3.mult(h2)));
    }

    private static double sigmoid(double t) {
        if (t >= 0) {
            return 1 / (1 + Math.exp(-t));
        }
        double e = Math.exp(t);
        return e / (1 + e);
    }
}
