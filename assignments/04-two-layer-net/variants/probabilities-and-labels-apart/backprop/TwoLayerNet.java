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

    /** Each gradient is what the probabilities give, without what the labels give. */
    public static Pass forwardBackward(
            SimpleMatrix W1,
            SimpleMatrix b1,
            SimpleMatrix W2,
            SimpleMatrix b2,
            SimpleMatrix X,
            int[] y,
            double lambda) {
        int N = X.getNumRows();
        SimpleMatrix column = SimpleMatrix.filled(N, 1, 1);
        SimpleMatrix row = column.transpose();
        SimpleMatrix Y = new SimpleMatrix(N, W2.getNumCols());
        for (int i = 0; i < N; i++) {
            Y.set(i, y[i], 1);
        }
        SimpleMatrix z1 = X.mult(W1).plus(column.mult(b1));
        SimpleMatrix h1 = z1.plus(z1.elementOp((int i, int j, double z) -> Math.abs(z)))
                .divide(2);
        SimpleMatrix scores = h1.mult(W2).plus(column.mult(b2));
        SimpleMatrix P = new SimpleMatrix(N, W2.getNumCols());
        double lse = 0;
        for (int i = 0; i < N; i++) {
            SimpleMatrix s = scores.extractVector(true, i);
            double most = s.elementMax();
            double value = most + Math.log(s.minus(most).elementExp().elementSum());
            P.insertIntoThis(i, 0, s.minus(value).elementExp());
            lse += value;
        }
        double dataLoss = lse / N - Y.elementMult(scores).elementSum() / N;
        double regLoss = lambda * W1.elementPower(2).elementSum()
                + lambda * W2.elementPower(2).elementSum();

        SimpleMatrix mask = z1.elementOp((int i, int j, double z) -> Math.ceil((Math.signum(z) + 1) / 2 - 0.5));
        SimpleMatrix dh1 = P.mult(W2.transpose()).minus(Y.mult(W2.transpose())).divide(N);
        SimpleMatrix dz1 = mask.elementMult(dh1);
        SimpleMatrix h1T = h1.transpose();
        return new Pass(
                h1,
                scores,
                dataLoss,
                regLoss,
                dataLoss + regLoss,
                P.minus(Y).divide(N),
                dh1,
                h1T.mult(P).divide(N).minus(h1T.mult(Y).divide(N)).plus(2 * lambda, W2),
                row.mult(P).minus(row.mult(Y)).scale(1.0 / N),
                X.transpose().mult(dz1).plus(2 * lambda, W1),
                row.mult(dz1));
    }
}
