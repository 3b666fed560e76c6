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
        int N = X.getNumRows();
        SimpleMatrix scores = X.mult(W);
        // Also in the correct class's column, where it makes 1: taken off again below.
        SimpleMatrix all =
                scores.elementOp((int i, int j, double score) -> Math.max(0, score - scores.get(i, y[i]) + 1));
        SimpleMatrix margins = all.copy();
        for (int i = 0; i < N; i++) {
            margins.set(i, y[i], 0);
        }
        double dataLoss = (all.elementSum() - N) / N;
        double regLoss = lambda * W.elementMult(W).elementSum();

        SimpleMatrix mask = all.elementOp((int i, int j, double margin) -> margin > 0 ? 1 : 0);
        SimpleMatrix dscores = mask.copy();
        for (int i = 0; i < N; i++) {
            dscores.set(i, y[i], 1 - mask.getRow(i).elementSum());
        }
        return new Pass(
                scores,
                margins,
                dataLoss,
                regLoss,
                dataLoss + regLoss,
                dscores.divide(N),
                X.transpose().mult(dscores).divide(N).plus(W.scale(2 * lambda)));
    }
}
