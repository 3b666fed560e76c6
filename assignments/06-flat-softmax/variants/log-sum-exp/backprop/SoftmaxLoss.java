package backprop;

import org.ejml.simple.SimpleMatrix;

/** The logarithm of the sum of exponentials first; a probability is e to the score less that. */
public final class SoftmaxLoss {

    public record Pass(
            SimpleMatrix scores, double dataLoss, double regLoss, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        int N = X.getNumRows();
        SimpleMatrix scores = X.mult(W);
        double[] logSumExp = new double[N];
        double sumOfLosses = 0;
        for (int i = 0; i < N; i++) {
            SimpleMatrix row = scores.getRow(i);
            double max = row.elementMax();
            logSumExp[i] = max + Math.log(row.minus(max).elementExp().elementSum());
            sumOfLosses += logSumExp[i] - scores.get(i, y[i]);
        }
        double dataLoss = sumOfLosses / N;
        double normF = W.normF();
        double regLoss = lambda * normF * normF;
        double loss = dataLoss + regLoss;

        SimpleMatrix dscores = scores.elementOp((int i, int j, double score) -> {
            double p = Math.exp(score - logSumExp[i]);
            return (j == y[i] ? p - 1 : p) / N;
        });
        SimpleMatrix dW = X.transpose().mult(dscores).plus(2 * lambda, W);

        return new Pass(scores, dataLoss, regLoss, loss, dscores, dW);
    }
}
