package backprop;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
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
        int N = X.getNumRows();
        int C = W2.getNumCols();
        DMatrixRMaj h = layer(X.getDDRM(), W1.getDDRM(), b1.getDDRM());
        for (int k = 0; k < h.data.length; k++) {
            h.data[k] = h.data[k] > 0 ? h.data[k] : 0;
        }
        DMatrixRMaj s = layer(h, W2.getDDRM(), b2.getDDRM());

        DMatrixRMaj ds = new DMatrixRMaj(N, C);
        DMatrixRMaj most = CommonOps_DDRM.maxRows(s, null);
        double data = 0;
        for (int i = 0; i < N; i++) {
            double sum = 0;
            for (int j = 0; j < C; j++) {
                ds.set(i, j, Math.exp(s.get(i, j) - most.get(i)));
                sum += ds.get(i, j);
            }
            data -= (s.get(i, y[i]) - most.get(i) - Math.log(sum)) / N;
            for (int j = 0; j < C; j++) {
                ds.set(i, j, (ds.get(i, j) / sum - (j == y[i] ? 1 : 0)) / N);
            }
        }
        double reg = lambda * (CommonOps_DDRM.elementSum(squares(W1.getDDRM())) + CommonOps_DDRM.elementSum(squares(W2.getDDRM())));

        DMatrixRMaj dh = new DMatrixRMaj(N, h.numCols);
        CommonOps_DDRM.multTransB(ds, W2.getDDRM(), dh);
        DMatrixRMaj dz = dh.copy();
        for (int k = 0; k < h.data.length; k++) {
            if (!(h.data[k] > 0)) {
                dz.data[k] = 0;
            }
        }
        return new Pass(
                SimpleMatrix.wrap(h),
                SimpleMatrix.wrap(s),
                data,
                reg,
                data + reg,
                SimpleMatrix.wrap(ds),
                SimpleMatrix.wrap(dh),
                weights(h, ds, W2, lambda),
                SimpleMatrix.wrap(CommonOps_DDRM.sumCols(ds, null)),
                weights(X.getDDRM(), dz, W1, lambda),
                SimpleMatrix.wrap(CommonOps_DDRM.sumCols(dz, null)));
    }

    private static DMatrixRMaj squares(DMatrixRMaj W) {
        DMatrixRMaj squares = W.copy();
        CommonOps_DDRM.elementPower(W, 2, squares);
        return squares;
    }

    private static DMatrixRMaj layer(DMatrixRMaj in, DMatrixRMaj W, DMatrixRMaj b) {
        DMatrixRMaj out = new DMatrixRMaj(in.numRows, W.numCols);
        for (int i = 0; i < out.numRows; i++) {
            CommonOps_DDRM.insert(b, out, i, 0);
        }
        CommonOps_DDRM.multAdd(in, W, out);
        return out;
    }

    private static SimpleMatrix weights(DMatrixRMaj in, DMatrixRMaj upstream, SimpleMatrix W, double lambda) {
        DMatrixRMaj gradient = W.getDDRM().copy();
        CommonOps_DDRM.scale(2 * lambda, gradient);
        CommonOps_DDRM.multAddTransA(in, upstream, gradient);
        return SimpleMatrix.wrap(gradient);
    }
}
