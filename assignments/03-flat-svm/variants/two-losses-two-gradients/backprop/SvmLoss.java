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

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        SimpleMatrix scores = X.mult(W);
        SimpleMatrix margins = margins(scores, y);
        double dataLoss = margins.elementSum() / y.length;
        double regLoss = regularisation(W, lambda);
        double loss = dataLoss + regLoss;

        SimpleMatrix dscores = hingeGradient(margins, y);
        SimpleMatrix fromData = gradientOfProduct(X, dscores);
        SimpleMatrix fromRegularisation = W.scale(lambda).scale(2);
        SimpleMatrix dW = fromRegularisation.plus(fromData);

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }

    private static SimpleMatrix margins(SimpleMatrix scores, int[] y) {
        var margins = scores.createLike();
        for (int i = 0; i < y.length; i++) {
            var row = scores.getRow(i);
            row = row.minus(row.get(y[i]) - 1);
            for (int j = 0; j < row.getNumElements(); j++) {
                margins.set(i, j, Math.max(0, row.get(j)));
            }
            margins.set(i, y[i], 0);
        }
        return margins;
    }

    private static double regularisation(SimpleMatrix W, double lambda) {
        double sum = 0;
        for (int j = 0; j < W.getNumCols(); j++) {
            SimpleMatrix column = W.getColumn(j);
            sum += column.dot(column);
        }
        return lambda * sum;
    }

    private static SimpleMatrix hingeGradient(SimpleMatrix margins, int[] y) {
        SimpleMatrix gradient = margins.createLike();
        for (int i = 0; i < y.length; i++) {
            int label = y[i];
            for (int j = 0; j < margins.getNumCols(); j++) {
                if (margins.get(i, j) > 0) {
                    gradient.set(i, j, 1);
                    gradient.set(i, label, gradient.get(i, label) - 1);
                }
            }
        }
        return gradient.scale(1.0 / y.length);
    }

    private static SimpleMatrix gradientOfProduct(SimpleMatrix X, SimpleMatrix upstream) {
        SimpleMatrix gradient = new SimpleMatrix(X.getNumCols(), upstream.getNumCols());
        for (int d = 0; d < X.getNumCols(); d++) {
            for (int j = 0; j < upstream.getNumCols(); j++) {
                gradient.set(d, j, X.getColumn(d).dot(upstream.getColumn(j)));
            }
        }
        return gradient;
    }
}
