package backprop;

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

    /** The margin's 1 comes out of the product: a column of ones in X, and a row in W that is 1 but for the correct class. */
    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        int N = X.getNumRows();
        int D = X.getNumCols();
        int C = W.getNumCols();
        SimpleMatrix data = X.concatColumns(SimpleMatrix.ones(N, 1));
        SimpleMatrix scores = new SimpleMatrix(N, C);
        SimpleMatrix margins = new SimpleMatrix(N, C);
        SimpleMatrix dscores = new SimpleMatrix(N, C);
        SimpleMatrix dW = new SimpleMatrix(D + 1, C);
        double total = 0;
        for (int i = 0; i < N; i++) {
            SimpleMatrix delta = SimpleMatrix.ones(1, C);
            delta.set(y[i], 0);
            SimpleMatrix x = data.extractVector(true, i);
            SimpleMatrix raised = x.mult(W.concatRows(delta));
            scores.insertIntoThis(i, 0, raised.minus(delta));
            double own = raised.get(y[i]);
            SimpleMatrix d = new SimpleMatrix(1, C);
            for (int j = 0; j < C; j++) {
                double margin = raised.get(j) - own;
                if (margin > 0) {
                    margins.set(i, j, margin);
                    total += margin;
                    d.set(j, 1.0 / N);
                }
            }
            d.set(y[i], -d.elementSum());
            dscores.insertIntoThis(i, 0, d);
            dW = dW.plus(x.transpose().mult(d));
        }
        double dataLoss = total / N;
        double regLoss = lambda * W.elementPower(2.0).elementSum();
        return new Pass(
                scores,
                margins,
                dataLoss,
                regLoss,
                dataLoss + regLoss,
                dscores,
                dW.rows(0, D).plus(W.scale(lambda).scale(2)));
    }
}
