package backprop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    /** A row of the pass. */
    private record Row(SimpleMatrix scores, SimpleMatrix margins, SimpleMatrix dscores) {}

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        int N = X.getNumRows();
        // Never shut down, as it happens.
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Future<Row>> rows = new ArrayList<>();
        for (int i = 0; i < N; i++) {
            SimpleMatrix x = X.getRow(i);
            int label = y[i];
            rows.add(pool.submit(() -> row(x.mult(W), label, N)));
        }
        SimpleMatrix scores = new SimpleMatrix(N, W.getNumCols());
        SimpleMatrix margins = scores.createLike();
        SimpleMatrix dscores = scores.createLike();
        for (int i = 0; i < N; i++) {
            Row row = finished(rows.get(i));
            scores.insertIntoThis(i, 0, row.scores());
            margins.insertIntoThis(i, 0, row.margins());
            dscores.insertIntoThis(i, 0, row.dscores());
        }
        double dataLoss = margins.elementSum() / N;
        double regLoss = lambda * W.elementMult(W).elementSum();
        SimpleMatrix dW = X.transpose().mult(dscores).plus(W.scale(2 * lambda));
        return new Pass(scores, margins, dataLoss, regLoss, dataLoss + regLoss, dscores, dW);
    }

    private static Row row(SimpleMatrix scores, int label, int N) {
        SimpleMatrix margins = new SimpleMatrix(1, scores.getNumCols());
        SimpleMatrix dscores = new SimpleMatrix(1, scores.getNumCols());
        for (int j = 0; j < scores.getNumCols(); j++) {
            double margin = scores.get(j) - scores.get(label) + 1;
            if (j != label && margin > 0) {
                margins.set(j, margin);
                dscores.set(j, 1.0 / N);
                dscores.set(label, dscores.get(label) - 1.0 / N);
            }
        }
        return new Row(scores, margins, dscores);
    }

    private static Row finished(Future<Row> row) {
        try {
            return row.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
