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

    private enum Kind {
        CORRECT,
        VIOLATED,
        SATISFIED
    }

    private record Entry(Kind kind, double margin) {
        static Entry of(double score, double correct, boolean isCorrect) {
            if (isCorrect) {
                return new Entry(Kind.CORRECT, 0);
            }
            double above = score - correct;
            return above > -1 ? new Entry(Kind.VIOLATED, above + 1) : new Entry(Kind.SATISFIED, 0);
        }
    }

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        int N = X.getNumRows();
        SimpleMatrix scores = X.mult(W);
        SimpleMatrix margins = scores.createLike();
        SimpleMatrix dscores = scores.createLike();
        for (int i = 0; i < N; i++) {
            double correct = scores.get(i, y[i]);
            int violated = 0;
            for (int j = 0; j < scores.getNumCols(); j++) {
                Entry entry = Entry.of(scores.get(i, j), correct, j == y[i]);
                margins.set(i, j, entry.margin());
                switch (entry.kind()) {
                    case VIOLATED -> {
                        violated++;
                        dscores.set(i, j, 1);
                    }
                    case CORRECT, SATISFIED -> dscores.set(i, j, 0);
                }
            }
            dscores.set(i, y[i], -violated);
        }
        dscores = dscores.divide(N);
        double regLoss = 0;
        for (int d = 0; d < W.getNumRows(); d++) {
            double row = 0;
            for (int c = 0; c < W.getNumCols(); c++) {
                row += W.get(d, c) * W.get(d, c);
            }
            regLoss += row;
        }
        regLoss *= lambda;
        var dataLoss = margins.elementSum() / N;
        var dW = X.transpose().mult(dscores).plus(W.scale(2 * lambda));
        Pass result = new Pass(scores, margins, dataLoss, regLoss, dataLoss + regLoss, dscores, dW);
        return result;
    }
}
