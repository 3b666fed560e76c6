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

    private static final double STEP = 1e-100;

    private record Complex(double re, double im) {
        Complex plus(Complex other) {
            return new Complex(re + other.re, im + other.im);
        }

        Complex exp() {
            return new Complex(Math.exp(re) * Math.cos(im), Math.exp(re) * Math.sin(im));
        }

        Complex log() {
            return new Complex(Math.log(Math.hypot(re, im)), Math.atan2(im, re));
        }
    }

    public static Pass forwardBackward(
            SimpleMatrix W1,
            SimpleMatrix b1,
            SimpleMatrix W2,
            SimpleMatrix b2,
            SimpleMatrix X,
            int[] y,
            double lambda) {
        int N = X.getNumRows();
        SimpleMatrix z1 = X.mult(W1);
        for (int i = 0; i < N; i++) {
            z1.setRow(i, 0, z1.getRow(i).plus(b1).getDDRM().getData());
        }
        SimpleMatrix h1 = z1.elementOp((int i, int j, double z) -> z > 0 ? z : 0);
        SimpleMatrix scores = h1.mult(W2);
        for (int i = 0; i < N; i++) {
            scores.setRow(i, 0, scores.getRow(i).plus(b2).getDDRM().getData());
        }
        double dataLoss = 0;
        SimpleMatrix dscores = scores.createLike();
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < scores.getNumCols(); j++) {
                dscores.set(i, j, loss(scores.getRow(i), y[i], j).im() / STEP / N);
            }
            dataLoss += loss(scores.getRow(i), y[i], -1).re() / N;
        }
        double regLoss = 0;
        for (SimpleMatrix W : new SimpleMatrix[] {W1, W2}) {
            for (int k = 0; k < W.getNumElements(); k++) {
                regLoss += lambda * W.get(k) * W.get(k);
            }
        }
        SimpleMatrix dh1 = dscores.mult(W2.transpose());
        SimpleMatrix dz1 = dh1.copy();
        for (int k = 0; k < z1.getNumElements(); k++) {
            if (z1.get(k) <= 0) {
                dz1.set(k, 0);
            }
        }
        return new Pass(
                h1,
                scores,
                dataLoss,
                regLoss,
                dataLoss + regLoss,
                dscores,
                dh1,
                h1.transpose().mult(dscores).plus(W2.scale(2 * lambda)),
                columnSums(dscores),
                X.transpose().mult(dz1).plus(W1.scale(2 * lambda)),
                columnSums(dz1));
    }

    /** The cross-entropy of a row where score k has the imaginary part STEP. */
    private static Complex loss(SimpleMatrix row, int correct, int k) {
        Complex sum = new Complex(0, 0);
        for (int j = 0; j < row.getNumCols(); j++) {
            sum = sum.plus(new Complex(row.get(j) - row.elementMax(), j == k ? STEP : 0).exp());
        }
        return sum.log().plus(new Complex(row.elementMax() - row.get(correct), correct == k ? -STEP : 0));
    }

    private static SimpleMatrix columnSums(SimpleMatrix matrix) {
        SimpleMatrix sums = new SimpleMatrix(1, matrix.getNumCols());
        for (int j = 0; j < matrix.getNumCols(); j++) {
            sums.set(j, matrix.extractVector(false, j).elementSum());
        }
        return sums;
    }
}
