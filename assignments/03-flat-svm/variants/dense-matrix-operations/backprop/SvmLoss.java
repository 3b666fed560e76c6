package backprop;

import org.ejml.data.DMatrixRMaj;
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
        int N = X.getNumRows();
        int D = X.getNumCols();
        int C = W.getNumCols();
        DMatrixRMaj w = W.getDDRM();
        DMatrixRMaj x = X.getDDRM();

        DMatrixRMaj s = new DMatrixRMaj(N, C);
        CommonOps_DDRM.mult(x, w, s);
        DMatrixRMaj m = new DMatrixRMaj(N, C);
        DMatrixRMaj ds = new DMatrixRMaj(N, C);
        for (int i = 0; i < N; i++) {
            double correct = s.unsafe_get(i, y[i]);
            for (int j = 0; j < C; j++) {
                double margin = s.unsafe_get(i, j) - correct + 1;
                if (j != y[i] && margin > 0) {
                    m.unsafe_set(i, j, margin);
                    ds.add(i, j, 1);
                    ds.add(i, y[i], -1);
                }
            }
        }
        CommonOps_DDRM.divide(ds, N);
        double dataLoss = CommonOps_DDRM.elementSum(m) / N;
        DMatrixRMaj squares = new DMatrixRMaj(D, C);
        CommonOps_DDRM.elementMult(w, w, squares);
        double regLoss = lambda * CommonOps_DDRM.elementSum(squares);
        double loss = dataLoss + regLoss;

        DMatrixRMaj g = new DMatrixRMaj(D, C);
        CommonOps_DDRM.multTransA(x, ds, g);
        CommonOps_DDRM.addEquals(g, 2 * lambda, w);

        SimpleMatrix scores = SimpleMatrix.wrap(s);
        SimpleMatrix margins = SimpleMatrix.wrap(m);
        SimpleMatrix dscores = SimpleMatrix.wrap(ds);
        SimpleMatrix dW = SimpleMatrix.wrap(g);

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
