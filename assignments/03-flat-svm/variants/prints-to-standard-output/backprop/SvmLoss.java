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

        System.out.println("N = " + N + ", C = " + C);
        SimpleMatrix scores = X.mult(W);
        scores.print();
        SimpleMatrix margins = new SimpleMatrix(N, C);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < C; j++) {
                if (j != y[i]) {
                    margins.set(i, j, Math.max(0, scores.get(i, j) - scores.get(i, y[i]) + 1));
                }
            }
        }
        System.out.println("margins: " + margins);
        double dataLoss = margins.elementSum() / N;
        double regLoss = lambda * W.elementMult(W).elementSum();
        double loss = dataLoss + regLoss;

        System.out.printf("loss %.6f%n", loss);
        System.err.println("backward pass begins");
        SimpleMatrix dscores = new SimpleMatrix(N, C);
        for (int i = 0; i < N; i++) {
            int violated = 0;
            for (int j = 0; j < C; j++) {
                if (margins.get(i, j) > 0) {
                    dscores.set(i, j, 1.0 / N);
                    violated++;
                }
            }
            dscores.set(i, y[i], -(double) violated / N);
        }
        SimpleMatrix dW = X.transpose().mult(dscores).plus(W.scale(2 * lambda));
        dW.print("%8.3f");
        System.out.print("no line end here");

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
