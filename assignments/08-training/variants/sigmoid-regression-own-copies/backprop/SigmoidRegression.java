package backprop;

import java.util.ArrayList;
import java.util.List;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;

/** In place, on copies of the weights, with both gradients before both steps, and losses in a list. */
public final class SigmoidRegression {
    public record Pass(double[] losses, SimpleMatrix w1, SimpleMatrix w2) {}

    public static Pass train(
            SimpleMatrix X, SimpleMatrix Y, SimpleMatrix w1, SimpleMatrix w2, double step, int steps) {
        List<Double> losses = new ArrayList<>();
        SimpleMatrix first = w1.copy();
        SimpleMatrix second = w2.copy();
        int t = 0;
        while (t++ < steps) {
            SimpleMatrix h = X.mult(first);
            for (int k = 0; k < h.getNumElements(); k++) {
                h.set(k, 1 / (1 + Math.exp(-h.get(k))));
            }
            SimpleMatrix difference = h.mult(second).minus(Y);
            losses.add(difference.elementMult(difference).elementSum());
            SimpleMatrix scaled = difference.scale(2 * step);
            SimpleMatrix by2 = h.transpose().mult(scaled);
            SimpleMatrix by1 = scaled.mult(second.transpose());
            for (int k = 0; k < h.getNumElements(); k++) {
                by1.set(k, by1.get(k) * h.get(k) * (1 - h.get(k)));
            }
            CommonOps_DDRM.subtractEquals(second.getDDRM(), by2.getDDRM());
            CommonOps_DDRM.subtractEquals(first.getDDRM(), X.transpose().mult(by1).getDDRM());
        }
        return new Pass(losses.stream().mapToDouble(Double::doubleValue).toArray(), first, second);
    }
}
