package backprop;

import org.ejml.simple.SimpleMatrix;

/** A network of two linear layers with a ReLU in between, its softmax loss, and the gradient of that loss. */
public final class TwoLayerNet {

    /** All values of one pass, in the order in which they are computed. */
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

    /**
     * Makes one forward and one backward pass. The arguments are left as they are.
     *
     * @param W1 weights of the first layer [D x H]: one column for each hidden unit
     * @param b1 biases of the first layer [1 x H]
     * @param W2 weights of the second layer [H x C]: one column for each class
     * @param b2 biases of the second layer [1 x C]
     * @param X examples [N x D]: one example for each row
     * @param y the correct class of each example [N], from 0 to C-1
     * @param lambda strength of the regularisation
     */
    public static Pass forwardBackward(
            SimpleMatrix W1,
            SimpleMatrix b1,
            SimpleMatrix W2,
            SimpleMatrix b2,
            SimpleMatrix X,
            int[] y,
            double lambda) {
        int N = X.getNumRows();
        // EJML does not broadcast: a column of ones times a row of biases repeats the biases for every example.
        SimpleMatrix ones = SimpleMatrix.ones(N, 1);

        SimpleMatrix h1 = X.mult(W1).plus(ones.mult(b1)).elementOp((int i, int j, double z) -> Math.max(0, z));
        SimpleMatrix scores = h1.mult(W2).plus(ones.mult(b2));
        SimpleMatrix probabilities = new SimpleMatrix(N, W2.getNumCols());
        double dataLoss = 0;
        for (int i = 0; i < N; i++) {
            // With the largest score of the row taken off, no exponential overflows, and their sum is at least 1.
            SimpleMatrix row = scores.getRow(i);
            SimpleMatrix shifted = row.minus(row.elementMax());
            SimpleMatrix exponentials = shifted.elementExp();
            double sum = exponentials.elementSum();
            probabilities.insertIntoThis(i, 0, exponentials.divide(sum));
            // Not the logarithm of the probability, which may be too small for a double.
            dataLoss += (Math.log(sum) - shifted.get(y[i])) / N;
        }
        double regLoss = lambda
                * (W1.elementMult(W1).elementSum() + W2.elementMult(W2).elementSum());
        double loss = dataLoss + regLoss;

        SimpleMatrix dscores = probabilities.divide(N);
        for (int i = 0; i < N; i++) {
            dscores.set(i, y[i], dscores.get(i, y[i]) - 1.0 / N);
        }
        SimpleMatrix dh1 = dscores.mult(W2.transpose());
        SimpleMatrix dW2 = h1.transpose().mult(dscores).plus(W2.scale(2 * lambda));
        SimpleMatrix db2 = ones.transpose().mult(dscores);
        // Only a unit that is active lets the gradient through.
        SimpleMatrix dz1 = dh1.elementOp((int i, int j, double d) -> h1.get(i, j) > 0 ? d : 0);
        SimpleMatrix dW1 = X.transpose().mult(dz1).plus(W1.scale(2 * lambda));
        SimpleMatrix db1 = ones.transpose().mult(dz1);

        return new Pass(h1, scores, dataLoss, regLoss, loss, dscores, dh1, dW2, db2, dW1, db1);
    }
}
