package backprop;

import java.util.function.IntToDoubleFunction;
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
        int n = X.getNumRows();
        Tape tape = new Tape();
        int[][] w = inputs(tape, W);
        int[][] s = new int[n][W.getNumCols()];
        int[][] m = new int[n][W.getNumCols()];
        int one = tape.input(1);
        int data = tape.input(0);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < s[i].length; j++) {
                s[i][j] = tape.input(0);
                for (int d = 0; d < w.length; d++) {
                    s[i][j] = tape.plus(s[i][j], tape.scaled(X.get(i, d), w[d][j]));
                }
            }
            for (int j = 0; j < s[i].length; j++) {
                int margin = tape.relu(tape.plus(tape.minus(s[i][j], s[i][y[i]]), one));
                m[i][j] = j == y[i] ? tape.input(0) : margin;
                data = tape.plus(data, m[i][j]);
            }
        }
        data = tape.scaled(1.0 / n, data);
        int reg = tape.input(0);
        for (int[] row : w) {
            for (int weight : row) {
                reg = tape.plus(reg, tape.times(weight, weight));
            }
        }
        reg = tape.scaled(lambda, reg);
        int loss = tape.plus(data, reg);
        double[] back = tape.gradient(loss);
        return new Pass(
                matrix(s, tape::value),
                matrix(m, tape::value),
                tape.value(data),
                tape.value(reg),
                tape.value(loss),
                matrix(s, node -> back[node]),
                matrix(w, node -> back[node]));
    }

    private static int[][] inputs(Tape tape, SimpleMatrix matrix) {
        int[][] nodes = new int[matrix.getNumRows()][matrix.getNumCols()];
        for (int i = 0; i < nodes.length; i++) {
            for (int j = 0; j < nodes[i].length; j++) {
                nodes[i][j] = tape.input(matrix.get(i, j));
            }
        }
        return nodes;
    }

    private static SimpleMatrix matrix(int[][] nodes, IntToDoubleFunction number) {
        SimpleMatrix matrix = new SimpleMatrix(nodes.length, nodes[0].length);
        for (int i = 0; i < nodes.length; i++) {
            for (int j = 0; j < nodes[i].length; j++) {
                matrix.set(i, j, number.applyAsDouble(nodes[i][j]));
            }
        }
        return matrix;
    }
}
