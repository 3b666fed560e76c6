package backprop;

import org.ejml.simple.SimpleMatrix;

/** Entry by entry, into a new matrix. */
public final class GradientDescent {
    public record Pass(SimpleMatrix w) {}

    public static Pass step(SimpleMatrix w, SimpleMatrix dw, double rate) {
        SimpleMatrix next = new SimpleMatrix(w.getNumRows(), w.getNumCols());
        for (int i = 0; i < w.getNumRows(); i++) {
            for (int j = 0; j < w.getNumCols(); j++) {
                next.set(i, j, w.get(i, j) - rate * dw.get(i, j));
            }
        }
        return new Pass(next);
    }
}
