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

    /** A sum that keeps what rounding takes off (Kahan 1965). */
    private static final class Sum {
        private double total;
        private double lost;

        void add(double term) {
            double wanted = term - lost;
            double next = total + wanted;
            lost = (next - total) - wanted;
            total = next;
        }
    }

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        int N = y.length;
        int C = W.getNumCols();
        SimpleMatrix scores = product(X, W);
        SimpleMatrix margins = new SimpleMatrix(N, C);
        SimpleMatrix dscores = new SimpleMatrix(N, C);
        Sum data = new Sum();
        for (int i = 0; i < N; i++) {
            Sum pull = new Sum();
            for (int j = 0; j < C; j++) {
                if (j == y[i]) {
                    continue;
                }
                double margin = Math.max(0, scores.get(i, j) - (scores.get(i, y[i]) - 1));
                margins.set(i, j, margin);
                data.add(margin / N);
                if (margin > 0) {
                    dscores.set(i, j, 1.0 / N);
                    pull.add(-1.0 / N);
                }
            }
            dscores.set(i, y[i], pull.total);
        }
        Sum squares = new Sum();
        for (int k = 0; k < W.getNumElements(); k++) {
            squares.add(W.get(k) * W.get(k) * lambda);
        }
        SimpleMatrix dW = product(X.transpose(), dscores).plus(W.scale(2 * lambda));
        return new Pass(scores, margins, data.total, squares.total, data.total + squares.total, dscores, dW);
    }

    private static SimpleMatrix product(SimpleMatrix A, SimpleMatrix B) {
        SimpleMatrix product = new SimpleMatrix(A.getNumRows(), B.getNumCols());
        for (int i = 0; i < A.getNumRows(); i++) {
            for (int j = 0; j < B.getNumCols(); j++) {
                Sum sum = new Sum();
                for (int k = 0; k < A.getNumCols(); k++) {
                    sum.add(A.get(i, k) * B.get(k, j));
                }
                product.set(i, j, sum.total);
            }
        }
        return product;
    }
}
