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

    /** Works with the direction downhill, summed over the batch, and turns and averages everything at the end. */
    public static Pass forwardBackward(
            SimpleMatrix W1,
            SimpleMatrix b1,
            SimpleMatrix W2,
            SimpleMatrix b2,
            SimpleMatrix X,
            int[] y,
            double lambda) {
        int N = X.getNumRows();
        SimpleMatrix one = SimpleMatrix.ones(N, 1);
        SimpleMatrix zMinus = one.mult(b1).negative().minus(X.mult(W1));
        SimpleMatrix h1 = zMinus.elementOp((int i, int j, double z) -> z < 0 ? -z : 0);
        SimpleMatrix scores = one.mult(b2).plus(h1.mult(W2));
        SimpleMatrix down = new SimpleMatrix(N, W2.getNumCols());
        double sum = 0;
        for (int i = 0; i < N; i++) {
            SimpleMatrix e = scores.getRow(i).minus(scores.getRow(i).elementMax()).elementExp();
            double total = e.elementSum();
            down.insertIntoThis(i, 0, e.divide(-total));
            down.set(i, y[i], 1 - e.get(y[i]) / total);
            sum -= scores.get(i, y[i]) - scores.getRow(i).elementMax() - Math.log(total);
        }
        double dataLoss = sum / N;
        double regLoss = W1.scale(lambda).elementMult(W1).elementSum()
                + W2.elementMult(W2.scale(lambda)).elementSum();
        SimpleMatrix downH = down.mult(W2.transpose());
        SimpleMatrix downZ = downH.elementMult(zMinus.elementOp((int i, int j, double z) -> z < 0 ? 1 : 0));
        return new Pass(
                h1,
                scores,
                dataLoss,
                regLoss,
                dataLoss + regLoss,
                down.divide(-N),
                downH.divide(-N),
                W2.scale(2 * lambda).minus(h1.transpose().mult(down).divide(N)),
                one.transpose().mult(down).scale(-1.0 / N),
                W1.scale(2 * lambda).minus(X.transpose().mult(downZ).divide(N)),
                one.transpose().mult(downZ).scale(-1.0 / N));
    }
}
