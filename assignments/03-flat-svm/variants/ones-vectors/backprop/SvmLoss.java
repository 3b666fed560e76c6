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

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        int n = X.getNumRows();
        int c = W.getNumCols();
        SimpleMatrix column = SimpleMatrix.ones(c, 1);
        SimpleMatrix row = SimpleMatrix.ones(1, c);
        SimpleMatrix oneHot = new SimpleMatrix(n, c);
        for (int i = 0; i < n; i++) {
            oneHot.set(i, y[i], 1);
        }
        SimpleMatrix others = SimpleMatrix.ones(n, c).minus(oneHot);

        SimpleMatrix scores = X.mult(W);
        SimpleMatrix correct = scores.elementMult(oneHot).mult(column);
        SimpleMatrix arguments = scores.minus(correct.mult(row)).plus(1);
        SimpleMatrix open = arguments
                .elementOp((int i, int j, double argument) -> argument > 0 ? 1 : 0)
                .elementMult(others);
        SimpleMatrix margins = arguments.elementMult(open);
        double dataLoss = SimpleMatrix.ones(1, n).mult(margins).mult(column).get(0) / n;
        double regLoss = lambda * W.elementPower(2).mult(column).elementSum();
        double loss = dataLoss + regLoss;

        SimpleMatrix counts = open.mult(column).mult(row).elementMult(oneHot);
        SimpleMatrix dscores = open.minus(counts).divide(n);
        SimpleMatrix dW = X.transpose().mult(dscores).plus(W.scale(2 * lambda));

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
