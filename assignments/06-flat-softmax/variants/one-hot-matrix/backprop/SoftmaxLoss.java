package backprop;

import org.ejml.simple.SimpleMatrix;

/** Labels as a matrix of zeros and ones, and no loop but the one that makes it and the maxima. */
public final class SoftmaxLoss {

    public record Pass(
            SimpleMatrix scores, double dataLoss, double regLoss, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        int N = X.getNumRows();
        int C = W.getNumCols();
        SimpleMatrix across = SimpleMatrix.ones(1, C);
        SimpleMatrix oneHot = new SimpleMatrix(N, C);
        SimpleMatrix largest = new SimpleMatrix(N, 1);

        SimpleMatrix scores = X.mult(W);
        for (int i = 0; i < N; i++) {
            oneHot.set(i, y[i], 1);
            largest.set(i, scores.getRow(i).elementMax());
        }
        SimpleMatrix shifted = scores.minus(largest.mult(across));
        SimpleMatrix exponentials = shifted.elementExp();
        SimpleMatrix sums = exponentials.mult(across.transpose());
        SimpleMatrix correct = shifted.elementMult(oneHot).mult(across.transpose());
        double dataLoss = sums.elementLog().minus(correct).elementSum() / N;
        double regLoss = lambda * W.elementMult(W).elementSum();
        double loss = dataLoss + regLoss;

        SimpleMatrix probabilities = exponentials.elementDiv(sums.mult(across));
        SimpleMatrix dscores = probabilities.minus(oneHot).scale(1.0 / N);
        SimpleMatrix dW = X.transpose().mult(dscores).plus(W.scale(lambda)).plus(W.scale(lambda));

        return new Pass(scores, dataLoss, regLoss, loss, dscores, dW);
    }
}
