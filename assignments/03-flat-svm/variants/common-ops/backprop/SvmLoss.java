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
        DMatrixRMaj w = W.getDDRM();
        DMatrixRMaj x = X.getDDRM();
        int N = x.numRows;
        int C = w.numCols;

        DMatrixRMaj s = new DMatrixRMaj(N, C);
        CommonOps_DDRM.mult(x, w, s);
        DMatrixRMaj m = s.copy();
        for (int i = 0; i < N; i++) {
            double correct = s.unsafe_get(i, y[i]);
            for (int j = 0; j < C; j++) {
                m.unsafe_set(i, j, Math.max(m.unsafe_get(i, j) - correct + 1, 0));
            }
            m.unsafe_set(i, y[i], 0);
        }
        DMatrixRMaj squares = new DMatrixRMaj(w.numRows, C);
        CommonOps_DDRM.elementMult(w, w, squares);
        double data = CommonOps_DDRM.elementSum(m) / N;
        double reg = CommonOps_DDRM.elementSum(squares) * lambda;

        DMatrixRMaj ds = new DMatrixRMaj(N, C);
        for (int k = 0; k < m.getNumElements(); k++) {
            ds.data[k] = m.data[k] > 0 ? 1 : 0;
        }
        DMatrixRMaj counts = CommonOps_DDRM.sumRows(ds, null);
        for (int i = 0; i < N; i++) {
            ds.add(i, y[i], -counts.get(i));
        }
        CommonOps_DDRM.divide(ds, N);
        DMatrixRMaj dw = new DMatrixRMaj(w.numRows, C);
        CommonOps_DDRM.multTransA(x, ds, dw);
        CommonOps_DDRM.addEquals(dw, 2 * lambda, w);
        return new Pass(wrap(s), wrap(m), data, reg, data + reg, wrap(ds), wrap(dw));
    }

    private static SimpleMatrix wrap(DMatrixRMaj matrix) {
        return SimpleMatrix.wrap(matrix);
    }
}
