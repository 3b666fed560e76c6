package backprop;

import java.util.stream.IntStream;
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
        int n = y.length;
        int classes = W.getNumCols();
        int features = W.getNumRows();

        SimpleMatrix scores = X.mult(W);
        SimpleMatrix margins = new SimpleMatrix(n, classes);
        SimpleMatrix dscores = new SimpleMatrix(n, classes);
        // Each example writes only to its own row.
        double sum = IntStream.range(0, n)
                .parallel()
                .mapToDouble(i -> {
                    double rowSum = 0;
                    int violated = 0;
                    for (int j = 0; j < classes; j++) {
                        double margin = scores.get(i, j) - scores.get(i, y[i]) + 1;
                        if (j != y[i] && margin > 0) {
                            margins.set(i, j, margin);
                            dscores.set(i, j, 1.0 / n);
                            rowSum += margin;
                            violated++;
                        }
                    }
                    dscores.set(i, y[i], -(double) violated / n);
                    return rowSum;
                })
                .sum();
        double dataLoss = sum / n;
        double regLoss = lambda
                * IntStream.range(0, W.getNumElements())
                        .parallel()
                        .mapToDouble(k -> W.get(k) * W.get(k))
                        .sum();
        double loss = dataLoss + regLoss;

        SimpleMatrix dW = new SimpleMatrix(features, classes);
        IntStream.range(0, features * classes).parallel().forEach(k -> {
            int d = k / classes;
            int j = k % classes;
            double data = IntStream.range(0, n)
                    .parallel()
                    .mapToDouble(i -> X.get(i, d) * dscores.get(i, j))
                    .sum();
            dW.set(d, j, data + 2 * lambda * W.get(d, j));
        });

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
