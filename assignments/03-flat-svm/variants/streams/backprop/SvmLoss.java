package backprop;

import java.util.Arrays;
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

        SimpleMatrix scores = X.mult(W);
        double[][] hinge = IntStream.range(0, n)
                .mapToObj(i -> IntStream.range(0, classes)
                        .mapToDouble(j -> j == y[i] ? 0 : Math.max(0, scores.get(i, j) - scores.get(i, y[i]) + 1))
                        .toArray())
                .toArray(double[][]::new);
        SimpleMatrix margins = new SimpleMatrix(hinge);
        double dataLoss = Arrays.stream(hinge).flatMapToDouble(Arrays::stream).sum() / n;
        double regLoss = lambda
                * Arrays.stream(W.toArray2())
                        .flatMapToDouble(Arrays::stream)
                        .map(w -> w * w)
                        .sum();
        double loss = dataLoss + regLoss;

        SimpleMatrix dscores = new SimpleMatrix(IntStream.range(0, n)
                .mapToObj(i -> {
                    long violated =
                            Arrays.stream(hinge[i]).filter(margin -> margin > 0).count();
                    return IntStream.range(0, classes)
                            .mapToDouble(j -> j == y[i] ? -violated : hinge[i][j] > 0 ? 1 : 0)
                            .map(count -> count / n)
                            .toArray();
                })
                .toArray(double[][]::new));
        SimpleMatrix dW = X.transpose().mult(dscores).plus(W.scale(2 * lambda));

        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
