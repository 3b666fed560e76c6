package backprop;

import org.ejml.simple.SimpleMatrix;

public final class TwoLayerNet {

    public record Pass(
            SimpleMatrix h1,
            SimpleMatrix scores,
            double dataLoss,
            double regLoss,
            double loss,
            SimpleMatrix dscores,
            SimpleMatrix dh1,
            SimpleMatrix dW2,
            SimpleMatrix db2,
            SimpleMatrix dW1,
            SimpleMatrix db1) {}

    public static Pass forwardBackward(
            SimpleMatrix W1,
            SimpleMatrix b1,
            SimpleMatrix W2,
            SimpleMatrix b2,
            SimpleMatrix X,
            int[] y,
            double lambda) {
        SimpleMatrix a = relu(affine(X, W1, b1));
        return withLoss(a, affine(a, W2, b2), W1, W2, X, y, lambda);
    }

    private static SimpleMatrix affine(SimpleMatrix in, SimpleMatrix W, SimpleMatrix b) {
        SimpleMatrix out = in.mult(W);
        for (int i = 0; i < out.getNumRows(); i++) {
            out.insertIntoThis(i, 0, out.getRow(i).plus(b));
        }
        return out;
    }

    private static SimpleMatrix relu(SimpleMatrix z) {
        return z.elementOp((int i, int j, double value) -> Math.max(value, 0.0));
    }

    private static Pass withLoss(
            SimpleMatrix a, SimpleMatrix s, SimpleMatrix W1, SimpleMatrix W2, SimpleMatrix X, int[] y, double lambda) {
        int n = y.length;
        SimpleMatrix logP = s.copy();
        double nll = 0;
        for (int i = 0; i < n; i++) {
            double max = s.getRow(i).elementMax();
            double lse = Math.log(s.getRow(i).minus(max).elementExp().elementSum()) + max;
            logP.insertIntoThis(i, 0, s.getRow(i).minus(lse));
            nll -= logP.get(i, y[i]);
        }
        SimpleMatrix g = logP.elementExp();
        for (int i = 0; i < n; i++) {
            g.set(i, y[i], g.get(i, y[i]) - 1);
        }
        return backward(a, s, nll / n, lambda * (square(W1) + square(W2)), g.scale(1.0 / n), W1, W2, X, lambda);
    }

    private static Pass backward(
            SimpleMatrix a,
            SimpleMatrix s,
            double data,
            double penalty,
            SimpleMatrix g,
            SimpleMatrix W1,
            SimpleMatrix W2,
            SimpleMatrix X,
            double lambda) {
        SimpleMatrix ga = g.mult(W2.transpose());
        SimpleMatrix gz = ga.elementMult(a.elementOp((int i, int j, double value) -> value > 0 ? 1 : 0));
        return new Pass(
                a,
                s,
                data,
                penalty,
                data + penalty,
                g,
                ga,
                a.transpose().mult(g).plus(2 * lambda, W2),
                SimpleMatrix.ones(1, g.getNumRows()).mult(g),
                X.transpose().mult(gz).plus(2 * lambda, W1),
                SimpleMatrix.ones(1, g.getNumRows()).mult(gz));
    }

    private static double square(SimpleMatrix W) {
        return W.elementMult(W).elementSum();
    }
}
