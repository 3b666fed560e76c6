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

    /** a + b·ε with ε² = 0: b is the derivative. */
    private record Dual(double a, double b) {
        Dual plus(Dual other) {
            return new Dual(a + other.a, b + other.b);
        }

        Dual minus(Dual other) {
            return new Dual(a - other.a, b - other.b);
        }

        Dual exp() {
            return new Dual(Math.exp(a), Math.exp(a) * b);
        }

        Dual log() {
            return new Dual(Math.log(a), b / a);
        }
    }

    public static Pass forwardBackward(
            SimpleMatrix W1,
            SimpleMatrix b1,
            SimpleMatrix W2,
            SimpleMatrix b2,
            SimpleMatrix X,
            int[] y,
            double lambda) {
        int n = X.getNumRows();
        SimpleMatrix ones = SimpleMatrix.ones(n, 1);
        SimpleMatrix h1 = X.mult(W1).plus(ones.mult(b1)).elementOp((int i, int j, double z) -> Math.max(0, z));
        SimpleMatrix scores = h1.mult(W2).plus(ones.mult(b2));
        SimpleMatrix dscores = scores.elementOp((int i, int j, double s) -> loss(scores, i, y[i], j).b() / n);
        double dataLoss = 0;
        for (int i = 0; i < n; i++) {
            dataLoss += loss(scores, i, y[i], 0).a();
        }
        dataLoss /= n;
        double regLoss = lambda * (W1.elementMult(W1).elementSum() + W2.elementMult(W2).elementSum());
        SimpleMatrix dh1 = dscores.mult(W2.transpose());
        SimpleMatrix dz1 = dh1.elementOp((int i, int j, double d) -> h1.get(i, j) > 0 ? d : 0);
        SimpleMatrix dW2 = h1.transpose().mult(dscores).plus(W2.scale(2 * lambda));
        SimpleMatrix dW1 = X.transpose().mult(dz1).plus(W1.scale(2 * lambda));
        SimpleMatrix up = ones.transpose();
        Pass pass = new Pass(
                h1, scores, dataLoss, regLoss, dataLoss + regLoss, dscores, dh1, dW2, up.mult(dscores), dW1, up.mult(dz1));
        return pass;
    }

    /** The cross-entropy of a row, with its derivative by score k. */
    private static Dual loss(SimpleMatrix scores, int row, int correct, int k) {
        Dual most = new Dual(scores.getRow(row).elementMax(), 0);
        Dual sum = new Dual(0, 0);
        for (int j = 0; j < scores.getNumCols(); j++) {
            sum = sum.plus(new Dual(scores.get(row, j), j == k ? 1 : 0).minus(most).exp());
        }
        Dual own = new Dual(scores.get(row, correct), correct == k ? 1 : 0).minus(most);
        return sum.log().minus(own);
    }
}
