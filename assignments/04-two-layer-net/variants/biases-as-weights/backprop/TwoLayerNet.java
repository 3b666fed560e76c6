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

    /** The bias trick: a column of ones beside the data, and the biases as one more row of weights. */
    public static Pass forwardBackward(
            SimpleMatrix W1,
            SimpleMatrix b1,
            SimpleMatrix W2,
            SimpleMatrix b2,
            SimpleMatrix X,
            int[] y,
            double lambda) {
        int N = X.getNumRows();
        SimpleMatrix ones = SimpleMatrix.ones(N, 1);
        SimpleMatrix first = W1.concatRows(b1);
        SimpleMatrix second = W2.concatRows(b2);
        SimpleMatrix data = X.concatColumns(ones);

        SimpleMatrix h1 = data.mult(first).elementOp((int i, int j, double z) -> Math.max(z, 0));
        SimpleMatrix hidden = h1.concatColumns(ones);
        SimpleMatrix scores = hidden.mult(second);
        SimpleMatrix p = new SimpleMatrix(N, W2.getNumCols());
        double dataLoss = 0;
        for (int i = 0; i < N; i++) {
            double largest = scores.getRow(i).elementMax();
            SimpleMatrix e = scores.getRow(i).minus(largest).elementExp();
            p.insertIntoThis(i, 0, e.divide(e.elementSum()));
            dataLoss += Math.log(e.elementSum()) + largest - scores.get(i, y[i]);
        }
        dataLoss = dataLoss / N;
        // All squares, and those of the biases taken off again.
        double regLoss = lambda
                * (first.elementMult(first).elementSum()
                        - b1.elementMult(b1).elementSum()
                        + second.elementMult(second).elementSum()
                        - b2.elementMult(b2).elementSum());

        SimpleMatrix dscores = p.copy();
        for (int i = 0; i < N; i++) {
            dscores.set(i, y[i], p.get(i, y[i]) - 1);
        }
        dscores = dscores.divide(N);
        SimpleMatrix dhidden = dscores.mult(second.transpose());
        SimpleMatrix dsecond = hidden.transpose().mult(dscores).plus(second.scale(2 * lambda));
        SimpleMatrix dh1 = dhidden.cols(0, h1.getNumCols());
        SimpleMatrix dz1 = dh1.elementMult(h1.elementOp((int i, int j, double h) -> Math.signum(h)));
        SimpleMatrix dfirst = data.transpose().mult(dz1).plus(first.scale(2 * lambda));
        int D = W1.getNumRows();
        int H = W2.getNumRows();
        return new Pass(
                h1,
                scores,
                dataLoss,
                regLoss,
                dataLoss + regLoss,
                dscores,
                dh1,
                dsecond.rows(0, H),
                dsecond.getRow(H).minus(b2.scale(2 * lambda)),
                dfirst.rows(0, D),
                dfirst.getRow(D).minus(b1.scale(2 * lambda)));
    }
}
