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
        int n = X.getNumRows();
        DMatrixRMaj ones = new DMatrixRMaj(n, 1);
        CommonOps_DDRM.fill(ones, 1);

        DMatrixRMaj h1 = new DMatrixRMaj(n, W1.getNumCols());
        CommonOps_DDRM.mult(X.getDDRM(), W1.getDDRM(), h1);
        CommonOps_DDRM.multAdd(ones, b1.getDDRM(), h1);
        for (int k = 0; k < h1.getNumElements(); k++) {
            h1.data[k] = Math.max(0, h1.data[k]);
        }
        DMatrixRMaj scores = new DMatrixRMaj(n, W2.getNumCols());
        CommonOps_DDRM.mult(h1, W2.getDDRM(), scores);
        CommonOps_DDRM.multAdd(ones, b2.getDDRM(), scores);

        DMatrixRMaj largest = new DMatrixRMaj(n, 1);
        CommonOps_DDRM.maxRows(scores, largest);
        DMatrixRMaj dscores = scores.copy();
        CommonOps_DDRM.multAdd(-1, largest, row(scores.numCols), dscores);
        CommonOps_DDRM.elementExp(dscores, dscores);
        DMatrixRMaj sums = new DMatrixRMaj(n, 1);
        CommonOps_DDRM.sumRows(dscores, sums);
        CommonOps_DDRM.divideRows(sums.data, dscores);
        double dataLoss = 0;
        for (int i = 0; i < n; i++) {
            dataLoss += Math.log(sums.get(i)) + largest.get(i) - scores.get(i, y[i]);
            dscores.add(i, y[i], -1);
        }
        dataLoss /= n;
        CommonOps_DDRM.divide(dscores, n);

        DMatrixRMaj squares = CommonOps_DDRM.elementMult(W1.getDDRM(), W1.getDDRM(), null);
        double regLoss = CommonOps_DDRM.elementSum(squares);
        CommonOps_DDRM.elementMult(W2.getDDRM(), W2.getDDRM(), squares);
        regLoss = lambda * (regLoss + CommonOps_DDRM.elementSum(squares));

        DMatrixRMaj dh1 = CommonOps_DDRM.multTransB(dscores, W2.getDDRM(), null);
        DMatrixRMaj dW2 = CommonOps_DDRM.multTransA(h1, dscores, null);
        CommonOps_DDRM.addEquals(dW2, 2 * lambda, W2.getDDRM());
        DMatrixRMaj db2 = CommonOps_DDRM.sumCols(dscores, null);
        DMatrixRMaj dz1 = dh1.copy();
        for (int k = 0; k < dz1.getNumElements(); k++) {
            dz1.data[k] *= Math.signum(h1.data[k]);
        }
        DMatrixRMaj dW1 = CommonOps_DDRM.multTransA(X.getDDRM(), dz1, null);
        CommonOps_DDRM.addEquals(dW1, 2 * lambda, W1.getDDRM());
        DMatrixRMaj db1 = CommonOps_DDRM.sumCols(dz1, null);
        return new Pass(
                SimpleMatrix.wrap(h1),
                SimpleMatrix.wrap(scores),
                dataLoss,
                regLoss,
                dataLoss + regLoss,
                SimpleMatrix.wrap(dscores),
                SimpleMatrix.wrap(dh1),
                SimpleMatrix.wrap(dW2),
                SimpleMatrix.wrap(db2),
                SimpleMatrix.wrap(dW1),
                SimpleMatrix.wrap(db1));
    }

    private static DMatrixRMaj row(int columns) {
        DMatrixRMaj row = new DMatrixRMaj(1, columns);
        CommonOps_DDRM.fill(row, 1);
        return row;
    }
}
