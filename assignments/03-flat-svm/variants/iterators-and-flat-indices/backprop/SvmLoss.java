package backprop;

import org.ejml.data.DMatrixIterator;
import org.ejml.simple.SimpleMatrix;

public final class SvmLoss {

    public record Pass(
            SimpleMatrix scores,
            SimpleMatrix margins,
            double dataLoss,
            double regLoss,
            double loss,
            SimpleMatrix dscores,
            SimpleMatrix dW) {}

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        int n = X.getNumRows();
        int c = W.getNumCols();
        SimpleMatrix s = X.mult(W);
        SimpleMatrix m = s.createLike();
        SimpleMatrix d = s.createLike();
        DMatrixIterator each = s.iterator(true, 0, 0, n - 1, c - 1);
        double sum = 0;
        for (int k = 0; each.hasNext(); k++) {
            double margin = each.next() + 1 - s.get(k / c, y[k / c]);
            if (k % c != y[k / c] && margin > 0) {
                m.set(k, margin);
                d.set(k, d.get(k) + 1.0 / n);
                int correct = k / c * c + y[k / c];
                d.set(correct, d.get(correct) - 1.0 / n);
                sum = sum + margin / n;
            }
        }
        double squares = 0;
        for (DMatrixIterator w = W.iterator(false, 0, 0, W.getNumRows() - 1, c - 1); w.hasNext(); ) {
            squares += Math.pow(w.next(), 2);
        }
        return pass(s, m, sum, lambda * squares, d, X.transpose().mult(d).plus(W.scale(2 * lambda)));
    }

    private static Pass pass(
            SimpleMatrix s, SimpleMatrix m, double data, double reg, SimpleMatrix d, SimpleMatrix gradient) {
        return new Pass(s, m, data, reg, data + reg, d, gradient);
    }
}
