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
        SimpleMatrix h1 = product(X, W1, b1).elementOp((int i, int j, double z) -> Math.max(0, z));
        SimpleMatrix scores = product(h1, W2, b2);
        SimpleMatrix dscores = new SimpleMatrix(N, C);
        double[] losses = new double[N];
        for (int i = 0; i < N; i++) {
            double[] e = new double[C];
            double most = scores.getRow(i).elementMax();
            for (int j = 0; j < C; j++) {
                e[j] = Math.exp(scores.get(i, j) - most);
            }
            double sum = sum(e);
            losses[i] = Math.log(sum) - (scores.get(i, y[i]) - most);
            for (int j = 0; j < C; j++) {
                dscores.set(i, j, e[j] / sum / N);
            }
            dscores.set(i, y[i], (e[y[i]] - sum) / sum / N);
        }
        double dataLoss = sum(losses) / N;
        double regLoss = lambda * (sum(squares(W1)) + sum(squares(W2)));

        SimpleMatrix dh1 = product(dscores, W2.transpose(), new SimpleMatrix(1, W2.getNumRows()));
        SimpleMatrix dz1 = dh1.elementOp((int i, int j, double d) -> h1.get(i, j) == 0 ? 0 : d);
        SimpleMatrix one = SimpleMatrix.ones(1, N);
        return new Pass(
                h1,
                scores,
                dataLoss,
                regLoss,
                sum(dataLoss, regLoss),
                dscores,
                dh1,
                product(h1.transpose(), dscores, new SimpleMatrix(1, C)).plus(2 * lambda, W2),
                product(one, dscores, new SimpleMatrix(1, C)),
                product(X.transpose(), dz1, new SimpleMatrix(1, h1.getNumCols())).plus(2 * lambda, W1),
                product(one, dz1, new SimpleMatrix(1, h1.getNumCols())));
    }

    /** A·B, with b added to every row. */
    private static SimpleMatrix product(SimpleMatrix A, SimpleMatrix B, SimpleMatrix b) {
        return new SimpleMatrix(A.getNumRows(), B.getNumCols()).elementOp((int i, int j, double none) -> {
            double[] terms = new double[A.getNumCols() + 1];
            for (int k = 0; k < A.getNumCols(); k++) {
                terms[k] = A.get(i, k) * B.get(k, j);
            }
            terms[A.getNumCols()] = b.get(j);
            return sum(terms);
        });
    }

    private static double[] squares(SimpleMatrix W) {
        double[] squares = W.getDDRM().getData().clone();
        for (int k = 0; k < squares.length; k++) {
            squares[k] *= squares[k];
        }
        return squares;
    }

    /** Keeps what rounding takes off (Kahan 1965). */
    private static double sum(double... terms) {
        double sum = 0;
        double lost = 0;
        for (double term : terms) {
            double wanted = term - lost;
            double next = sum + wanted;
            lost = (next - sum) - wanted;
            sum = next;
        }
        return sum;
    }
}
