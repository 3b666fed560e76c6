package backprop;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Streams over rows of arrays. */
public final class SoftmaxLoss {

    public record Pass(
            SimpleMatrix scores, double dataLoss, double regLoss, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        int N = X.getNumRows();
        SimpleMatrix scores = X.mult(W);
        double[][] rows = scores.toArray2();
        double[] top = Arrays.stream(rows)
                .mapToDouble(row -> Arrays.stream(row).max().orElseThrow())
                .toArray();
        double[] sum = IntStream.range(0, N)
                .mapToDouble(i ->
                        Arrays.stream(rows[i]).map(score -> Math.exp(score - top[i])).sum())
                .toArray();
        double dataLoss = IntStream.range(0, N)
                .mapToDouble(i -> Math.log(sum[i]) - (rows[i][y[i]] - top[i]))
                .average()
                .orElseThrow();
        double regLoss = lambda
                * Arrays.stream(W.toArray2())
                        .flatMapToDouble(Arrays::stream)
                        .map(w -> w * w)
                        .sum();
        double[][] d = IntStream.range(0, N)
                .mapToObj(i -> IntStream.range(0, rows[i].length)
                        .mapToDouble(j -> (Math.exp(rows[i][j] - top[i]) / sum[i] - (j == y[i] ? 1 : 0)) / N)
                        .toArray())
                .toArray(double[][]::new);
        SimpleMatrix dscores = new SimpleMatrix(d);
        SimpleMatrix dW = X.transpose().mult(dscores).plus(W.scale(2 * lambda));
        return new Pass(scores, dataLoss, regLoss, dataLoss + regLoss, dscores, dW);
    }
}
