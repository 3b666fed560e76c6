package backprop;

import java.util.stream.IntStream;
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

    public static Pass forwardBackward(
            SimpleMatrix W1,
            SimpleMatrix b1,
            SimpleMatrix W2,
            SimpleMatrix b2,
            SimpleMatrix X,
            int[] y,
            double lambda) {
        int n = y.length;
        SimpleMatrix ones = SimpleMatrix.ones(n, 1);
        SimpleMatrix z1 = X.mult(W1).plus(ones.mult(b1));
        SimpleMatrix h1 = z1.elementOp((int i, int j, double z) -> Math.max(z, 0));
        SimpleMatrix scores = h1.mult(W2).plus(ones.mult(b2));

        double[] logSums = IntStream.range(0, n).mapToDouble(i -> logSumExp(scores.getRow(i))).toArray();
        double dataLoss = IntStream.range(0, n)
                .mapToDouble(i -> logSums[i] - scores.get(i, y[i]))
                .average()
                .orElseThrow();
        double regLoss = lambda * (W1.elementPower(2).elementSum() + W2.elementPower(2).elementSum());

        SimpleMatrix dscores = scores.elementOp((int i, int j, double s) ->
                (Math.exp(s - logSums[i]) - (j == y[i] ? 1 : 0)) / n);
        SimpleMatrix dh1 = dscores.mult(W2.transpose());
        SimpleMatrix dz1 = dh1.elementOp((int i, int j, double d) -> z1.get(i, j) > 0 ? d : 0);
        return new Pass(
                h1,
                scores,
                dataLoss,
                regLoss,
                dataLoss + regLoss,
                dscores,
                dh1,
                h1.transpose().mult(dscores).plus(W2.scale(2 * lambda)),
                columnSums(dscores),
                X.transpose().mult(dz1).plus(W1.scale(2 * lambda)),
                columnSums(dz1));
    }

    private static double logSumExp(SimpleMatrix row) {
        double max = row.elementMax();
        return max + Math.log(row.minus(max).elementExp().elementSum());
    }

    private static SimpleMatrix columnSums(SimpleMatrix matrix) {
        double[] sums = IntStream.range(0, matrix.getNumCols())
                .mapToDouble(j -> matrix.getColumn(j).elementSum())
                .toArray();
        return new SimpleMatrix(1, sums.length, true, sums);
    }
}
