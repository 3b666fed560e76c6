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
        int C = W.getNumCols();
        SimpleMatrix chosen = new SimpleMatrix(N, C);
        for (int i = 0; i < N; i++) {
            chosen.set(i, y[i], 1.0);
        }
        SimpleMatrix scores = X.mult(W);
        SimpleMatrix correct = scores.elementMult(chosen).mult(SimpleMatrix.ones(C, 1));
        SimpleMatrix all = scores.minus(correct.mult(SimpleMatrix.ones(1, C)))
                .plus(1)
                .elementOp((int i, int j, double t) -> t > 0 ? t : 0);
        SimpleMatrix margins = all.minus(chosen.elementMult(all));
        double dataLoss = all.elementSum() / N - 1;
        double regLoss = lambda * W.normF() * W.normF();
        double loss = all.elementSum() / N + regLoss - 1;

        // Every open margin pulls its class's weights one way and the correct class's the other, its own included.
        SimpleMatrix open = all.elementOp((int i, int j, double t) -> Math.signum(t) / N);
        SimpleMatrix pulls = chosen.elementMult(
                open.mult(SimpleMatrix.ones(C, 1)).mult(SimpleMatrix.ones(1, C)));
        SimpleMatrix dW = X.transpose()
                .mult(open)
                .minus(X.transpose().mult(pulls))
                .plus(2 * lambda, W);
        return new Pass(scores, margins, dataLoss, regLoss, loss, open.minus(pulls), dW);
    }
}
