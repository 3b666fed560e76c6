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

    /** p_j = 1 / Σ_k exp(s_k − s_j): each class against the rest, nothing to shift. */
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
        SimpleMatrix repeat = SimpleMatrix.ones(N, 1);
        SimpleMatrix z1 = X.mult(W1).plus(repeat.mult(b1));
        SimpleMatrix h1 = z1.elementOp((int i, int j, double z) -> z <= 0 ? 0 : z);
        SimpleMatrix scores = h1.mult(W2).plus(repeat.mult(b2));
        SimpleMatrix dscores = new SimpleMatrix(N, C);
        double dataLoss = 0;
        for (int i = 0; i < N; i++) {
            double correct = scores.get(i, y[i]);
            double rivals = 0;
            double worst = 0;
            for (int j = 0; j < C; j++) {
                worst = Math.max(worst, scores.get(i, j) - correct);
            }
            for (int j = 0; j < C; j++) {
                double rest = 0;
                for (int k = 0; k < C; k++) {
                    rest += Math.exp(scores.get(i, k) - scores.get(i, j));
                }
                rivals += j == y[i] ? 0 : 1 / rest;
                dscores.set(i, j, 1 / rest / N);
                dataLoss += j == y[i] ? worst / N : 0;
            }
            double sum = 0;
            for (int j = 0; j < C; j++) {
                sum += Math.exp(scores.get(i, j) - correct - worst);
            }
            dataLoss += Math.log(sum) / N;
            // 1 − p is what the others have.
            dscores.set(i, y[i], -rivals / N);
        }
        double regLoss = 0;
        for (int k = 0; k < W1.getNumCols(); k++) {
            regLoss += lambda * Math.pow(W1.getColumn(k).normF(), 2);
        }
        for (int k = 0; k < W2.getNumRows(); k++) {
            regLoss += lambda * W2.getRow(k).mult(W2.getRow(k).transpose()).get(0);
        }

        SimpleMatrix dh1 = dscores.mult(W2.transpose());
        SimpleMatrix dz1 = dh1.copy();
        for (int k = 0; k < z1.getNumElements(); k++) {
            dz1.set(k, z1.get(k) > 0 ? dh1.get(k) : 0);
        }
        return new Pass(
                h1,
                scores,
                dataLoss,
                regLoss,
                regLoss + dataLoss,
                dscores,
                dh1,
                h1.transpose().mult(dscores).plus(W2.scale(lambda)).plus(W2.scale(lambda)),
                repeat.transpose().mult(dscores),
                X.transpose().mult(dz1).plus(W1.scale(lambda)).plus(W1.scale(lambda)),
                repeat.transpose().mult(dz1));
    }
}
