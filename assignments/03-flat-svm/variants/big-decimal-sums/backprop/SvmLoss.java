package backprop;

import java.math.BigDecimal;
import java.math.MathContext;
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
        SimpleMatrix scores = X.mult(W);
        SimpleMatrix margins = new SimpleMatrix(n, c);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < c; j++) {
                BigDecimal margin = new BigDecimal(scores.get(i, j))
                        .subtract(new BigDecimal(scores.get(i, y[i])))
                        .add(BigDecimal.ONE);
                if (j != y[i] && margin.signum() > 0) {
                    margins.set(i, j, margin.doubleValue());
                    sum = sum.add(margin);
                }
            }
        }
        double dataLoss =
                sum.divide(BigDecimal.valueOf(n), MathContext.DECIMAL128).doubleValue();
        BigDecimal squares = BigDecimal.ZERO;
        for (double w : W.getDDRM().getData()) {
            squares = squares.add(new BigDecimal(w).pow(2));
        }
        double regLoss = squares.multiply(new BigDecimal(lambda)).doubleValue();

        SimpleMatrix dscores = new SimpleMatrix(n, c);
        for (int i = 0; i < n; i++) {
            int violated = 0;
            for (int j = 0; j < c; j++) {
                if (margins.get(i, j) > 0) {
                    dscores.set(i, j, 1.0 / n);
                    violated++;
                }
            }
            dscores.set(i, y[i], -(double) violated / n);
        }
        SimpleMatrix dW = X.transpose().mult(dscores).plus(W.scale(2 * lambda));
        return new Pass(scores, margins, dataLoss, regLoss, dataLoss + regLoss, dscores, dW);
    }
}
