package backprop;

import java.util.ArrayList;
import java.util.List;
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

    private enum Unit {
        ACTIVE,
        CLOSED;

        static Unit of(double z) {
            return z > 0 ? ACTIVE : CLOSED;
        }
    }

    private record Example(SimpleMatrix x, SimpleMatrix h, SimpleMatrix s, SimpleMatrix ds, double loss) {}

    public static Pass forwardBackward(
            SimpleMatrix W1,
            SimpleMatrix b1,
            SimpleMatrix W2,
            SimpleMatrix b2,
            SimpleMatrix X,
            int[] y,
            double lambda) {
        int n = y.length;
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            SimpleMatrix x = X.getRow(i);
            SimpleMatrix h = x.mult(W1).plus(b1).elementOp((int r, int j, double z) -> switch (Unit.of(z)) {
                case ACTIVE -> z;
                case CLOSED -> 0;
            });
            SimpleMatrix s = h.mult(W2).plus(b2);
            SimpleMatrix e = s.minus(s.elementMax()).elementExp();
            SimpleMatrix ds = e.divide(e.elementSum());
            ds.set(y[i], ds.get(y[i]) - 1);
            examples.add(new Example(x, h, s, ds.divide(n), Math.log(e.elementSum()) + s.elementMax() - s.get(y[i])));
        }

        SimpleMatrix h1 = new SimpleMatrix(0, b1.getNumCols());
        SimpleMatrix scores = new SimpleMatrix(0, b2.getNumCols());
        SimpleMatrix dscores = scores;
        SimpleMatrix dh1 = h1;
        SimpleMatrix dW1 = W1.scale(2 * lambda);
        SimpleMatrix dW2 = W2.scale(2 * lambda);
        SimpleMatrix db1 = b1.scale(0);
        SimpleMatrix db2 = b2.scale(0);
        double dataLoss = 0;
        for (Example each : examples) {
            SimpleMatrix dh = each.ds().mult(W2.transpose());
            SimpleMatrix dz = dh.elementOp((int r, int j, double d) -> Unit.of(each.h().get(j)) == Unit.ACTIVE ? d : 0);
            h1 = h1.concatRows(each.h());
            scores = scores.concatRows(each.s());
            dscores = dscores.concatRows(each.ds());
            dh1 = dh1.concatRows(dh);
            dW2 = dW2.plus(each.h().transpose().mult(each.ds()));
            db2 = db2.plus(each.ds());
            dW1 = dW1.plus(each.x().transpose().mult(dz));
            db1 = db1.plus(dz);
            dataLoss += each.loss() / n;
        }
        double regLoss = lambda * Math.pow(W1.normF(), 2) + lambda * Math.pow(W2.normF(), 2);
        return new Pass(h1, scores, dataLoss, regLoss, dataLoss + regLoss, dscores, dh1, dW2, db2, dW1, db1);
    }
}
