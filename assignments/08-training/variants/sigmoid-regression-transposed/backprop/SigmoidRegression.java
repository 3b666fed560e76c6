package backprop;

import org.ejml.simple.SimpleMatrix;

/** Examples as columns, weights transposed. */
public final class SigmoidRegression {
    public record Pass(double[] losses, SimpleMatrix w1, SimpleMatrix w2) {}

    public static Pass train(
            SimpleMatrix X, SimpleMatrix Y, SimpleMatrix w1, SimpleMatrix w2, double step, int steps) {
        double[] losses = new double[steps];
        SimpleMatrix x = X.transpose();
        SimpleMatrix y = Y.transpose();
        SimpleMatrix a = w1.transpose();
        SimpleMatrix b = w2.transpose();
        for (int t = 0; t < steps; t++) {
            SimpleMatrix h = a.mult(x).elementOp((int i, int j, double s) ->
                    s > 0 ? 1 / (1 + Math.exp(-s)) : Math.exp(s) / (1 + Math.exp(s)));
            SimpleMatrix pred = b.mult(h);
            losses[t] = pred.elementMult(pred).elementSum()
                    - 2 * pred.elementMult(y).elementSum()
                    + y.elementMult(y).elementSum();
            SimpleMatrix dpred = pred.scale(2).minus(y.scale(2));
            SimpleMatrix one = SimpleMatrix.filled(h.getNumRows(), h.getNumCols(), 1);
            SimpleMatrix ds = b.transpose().mult(dpred).elementMult(h.elementMult(one.minus(h)));
            b = b.minus(dpred.mult(h.transpose()).scale(step));
            a = a.plus(-step, ds.mult(x.transpose()));
        }
        return new Pass(losses, a.transpose(), b.transpose());
    }
}
