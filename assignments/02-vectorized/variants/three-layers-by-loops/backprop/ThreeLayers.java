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
        SimpleMatrix h1 = layer(W1, b1, x, true);
        SimpleMatrix h2 = layer(W2, b2, h1, true);
        return new Pass(h1, h2, layer(W3, b3, h2, false));
    }

    private static SimpleMatrix layer(SimpleMatrix W, SimpleMatrix b, SimpleMatrix x, boolean isHidden) {
        SimpleMatrix y = new SimpleMatrix(W.getNumRows(), 1);
        for (int i = 0; i < W.getNumRows(); i++) {
            double sum = b.get(i, 0);
            for (int j = 0; j < W.getNumCols(); j++) {
                sum += W.get(i, j) * x.get(j, 0);
            }
            y.set(i, 0, isHidden ? 1 / (1 + Math.exp(-sum)) : sum);
        }
        return y;
    }
}
