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

    /** a + b·ε with ε² = 0: b is the derivative. */
    private record Dual(double a, double b) {
        Dual minus(Dual other) {
            return new Dual(a - other.a, b - other.b);
        }

        Dual plus(Dual other) {
            return new Dual(a + other.a, b + other.b);
        }

        Dual over(double number) {
            return new Dual(a / number, b / number);
        }

        Dual positive() {
            return a > 0 ? this : new Dual(0, 0);
        }
    }

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        int n = X.getNumRows();
        int c = W.getNumCols();
        SimpleMatrix scores = X.mult(W);
        SimpleMatrix margins = new SimpleMatrix(n, c);
        SimpleMatrix dscores = new SimpleMatrix(n, c);
        double dataLoss = 0;
        for (int i = 0; i < n; i++) {
            Dual mean = new Dual(0, 0);
            for (int k = 0; k < c; k++) {
                mean = new Dual(0, 0);
                for (int j = 0; j < c; j++) {
                    if (j != y[i]) {
                        Dual margin = seeded(scores, i, j, k).minus(seeded(scores, i, y[i], k));
                        margin = margin.plus(new Dual(1, 0)).positive();
                        margins.set(i, j, margin.a());
                        mean = mean.plus(margin.over(n));
                    }
                }
                dscores.set(i, k, mean.b());
            }
            dataLoss += mean.a();
        }
        Dual squares = new Dual(0, 0);
        SimpleMatrix dW = X.transpose().mult(dscores);
        for (int k = 0; k < W.getNumElements(); k++) {
            double w = W.get(k);
            Dual square = new Dual(lambda * w * w, lambda * (w + w));
            squares = squares.plus(square);
            dW.set(k, dW.get(k) + square.b());
        }
        return new Pass(scores, margins, dataLoss, squares.a(), dataLoss + squares.a(), dscores, dW);
    }

    private static Dual seeded(SimpleMatrix scores, int row, int column, int seed) {
        return new Dual(scores.get(row, column), column == seed ? 1 : 0);
    }
}
