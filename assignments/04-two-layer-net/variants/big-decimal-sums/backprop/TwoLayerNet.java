package backprop;

import java.math.BigDecimal;
import java.math.MathContext;
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
        int N = X.getNumRows();
        SimpleMatrix ones = SimpleMatrix.ones(N, 1);
        SimpleMatrix h1 = X.mult(W1).plus(ones.mult(b1)).elementOp((int i, int j, double z) -> Math.max(0, z));
        SimpleMatrix scores = h1.mult(W2).plus(ones.mult(b2));
        SimpleMatrix p = new SimpleMatrix(N, W2.getNumCols());
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < N; i++) {
            SimpleMatrix row = scores.getRow(i);
            double most = row.elementMax();
            SimpleMatrix e = row.minus(most).elementExp();
            p.insertIntoThis(i, 0, e.divide(e.elementSum()));
            total = total.add(new BigDecimal(Math.log(e.elementSum())))
                    .add(new BigDecimal(most))
                    .subtract(new BigDecimal(row.get(y[i])));
        }
        double dataLoss =
                total.divide(new BigDecimal(N), MathContext.DECIMAL128).doubleValue();
        double regLoss = squares(W1)
                .add(squares(W2))
                .multiply(new BigDecimal(lambda))
                .doubleValue();
        for (int i = 0; i < N; i++) {
            p.set(i, y[i], p.get(i, y[i]) - 1);
        }
        SimpleMatrix dscores = p.divide(N);
        SimpleMatrix dh1 = dscores.mult(W2.transpose());
        SimpleMatrix dz1 = dh1.elementOp((int i, int j, double d) -> h1.get(i, j) > 0 ? d : 0);
        return new Pass(
                h1,
                scores,
                dataLoss,
                regLoss,
                dataLoss + regLoss,
                dscores,
                dh1,
                h1.transpose().mult(dscores).plus(W2.scale(2 * lambda)),
                sums(dscores),
                X.transpose().mult(dz1).plus(W1.scale(2 * lambda)),
                sums(dz1));
    }

    private static BigDecimal squares(SimpleMatrix W) {
        return IntStream.range(0, W.getNumElements())
                .mapToObj(k -> new BigDecimal(W.get(k)).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of each column. */
    private static SimpleMatrix sums(SimpleMatrix matrix) {
        return new SimpleMatrix(1, matrix.getNumCols())
                .elementOp((int none, int column, double zero) -> IntStream.range(0, matrix.getNumRows())
                        .mapToObj(row -> new BigDecimal(matrix.get(row, column)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .doubleValue());
    }
}
