package dev.backprop.grader.derive;

import static dev.backprop.grader.derive.Programs.lost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.derive.Programs.Scope;
import java.util.function.Consumer;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class SvmCircuitTest {

    private static final Exercise<?, ?> SVM = Programs.exercise(new SvmLoss());

    private static Consumer<Scope> svm(String mistake) {
        return s -> {
            SimpleMatrix W = s.mat("W");
            SimpleMatrix X = s.mat("X");
            int[] y = s.labels("y");
            double lambda = s.num("lambda");
            int N = X.getNumRows();
            int C = W.getNumCols();
            SimpleMatrix scores = X.mult(W);
            SimpleMatrix margins = new SimpleMatrix(N, C);
            SimpleMatrix dscores = new SimpleMatrix(N, C);
            double sum = 0;
            for (int i = 0; i < N; i++) {
                int count = 0;
                for (int j = 0; j < C; j++) {
                    if (j == y[i] && !mistake.equals("correct class counted")) {
                        continue;
                    }
                    double margin = scores.get(i, j) - scores.get(i, y[i]) + 1;
                    boolean isOpen = mistake.equals("open at a tie") ? margin >= 0 : margin > 0;
                    margins.set(i, j, Math.max(0, margin));
                    if (isOpen && j != y[i]) {
                        dscores.set(i, j, 1.0 / N);
                        count++;
                    }
                    sum += Math.max(0, margin);
                }
                dscores.set(i, y[i], mistake.equals("no count") ? -1.0 / N : -count / (double) N);
            }
            double dataLoss = mistake.equals("dataLoss not a mean") ? sum : sum / N;
            double regLoss = lambda * W.elementMult(W).elementSum();
            SimpleMatrix dW = X.transpose().mult(dscores);
            if (mistake.equals("dscores not a mean")) {
                dscores = dscores.scale(N);
            }
            dW = dW.plus(W.scale(mistake.equals("lambda once") ? lambda : 2 * lambda));
            s.put("scores", scores);
            s.put("margins", margins);
            s.put("dataLoss", dataLoss);
            s.put("regLoss", regLoss);
            s.put("loss", dataLoss + regLoss);
            s.put("dscores", dscores);
            s.put("dW", mistake.equals("dW transposed sign") ? dW.negative() : dW);
        };
    }

    @Test
    void correct_programs_keep_every_point() {
        for (int seed = 0; seed < 5; seed++) {
            assertThat(lost(Programs.examine(SVM, seed, svm("none")))).isEmpty();
            assertThat(lost(Programs.examine(SVM, seed, svm("open at a tie")))).isEmpty();
        }
    }

    @Test
    void a_mistake_loses_its_own_stage() {
        assertThat(lost(Programs.examine(SVM, 1, svm("no count")))).containsExactly("dscores");
        assertThat(lost(Programs.examine(SVM, 1, svm("lambda once")))).containsExactly("dW.regularisation");
        assertThat(lost(Programs.examine(SVM, 1, svm("correct class counted")))).containsExactly("margins");
        assertThat(lost(Programs.examine(SVM, 1, svm("dataLoss not a mean")))).containsExactly("dataLoss");
    }
}
