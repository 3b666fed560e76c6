package backprop;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/** Through plain arrays, a column at a time, with a fused step. */
public final class GradientDescent {
    public record Pass(SimpleMatrix w) {}

    public static Pass step(SimpleMatrix w, SimpleMatrix dw, double rate) {
        double[][] columns = w.transpose().toArray2();
        double[][] slopes = dw.transpose().toArray2();
        for (int j = 0; j < columns.length; j++) {
            double[] column = columns[j];
            double[] slope = slopes[j];
            Arrays.setAll(column, i -> Math.fma(-rate, slope[i], column[i]));
        }
        return new Pass(new SimpleMatrix(columns).transpose());
    }
}
