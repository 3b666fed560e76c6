package backprop;

import org.ejml.dense.row.CommonOps_DDRM;
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
        SimpleMatrix scores = X.mult(W);

        SimpleMatrix work = scores.copy();
        for (int i = 0; i < n; i++) {
            double correct = work.get(i, y[i]);
            for (int j = 0; j < work.getNumCols(); j++) {
                work.set(i, j, j == y[i] ? 0 : Math.max(0, work.get(i, j) - correct + 1));
            }
        }
        SimpleMatrix margins = work.copy();
        double dataLoss = margins.elementSum() / n;

        SimpleMatrix weights = W.copy();
        CommonOps_DDRM.elementMult(weights.getDDRM(), W.getDDRM());
        double regLoss = lambda * weights.elementSum();
        double loss = dataLoss + regLoss;

        for (int i = 0; i < n; i++) {
            int violated = 0;
            for (int j = 0; j < work.getNumCols(); j++) {
                if (work.get(i, j) > 0) {
                    work.set(i, j, 1);
                    violated++;
                }
            }
            work.set(i, y[i], -violated);
        }
        CommonOps_DDRM.divide(work.getDDRM(), n);
        SimpleMatrix dscores = work;

        weights.setTo(W);
        CommonOps_DDRM.scale(2 * lambda, weights.getDDRM());
        CommonOps_DDRM.multAddTransA(X.getDDRM(), dscores.getDDRM(), weights.getDDRM());
        SimpleMatrix dW = weights;

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
