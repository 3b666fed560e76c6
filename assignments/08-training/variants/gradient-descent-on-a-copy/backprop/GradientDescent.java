package backprop;

import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;

/** In place, on a copy. */
public final class GradientDescent {
    public record Pass(SimpleMatrix w) {}

    public static Pass step(SimpleMatrix w, SimpleMatrix dw, double rate) {
        SimpleMatrix next = w.copy();
        CommonOps_DDRM.addEquals(next.getDDRM(), -rate, dw.getDDRM());
        return new Pass(next);
    }
}
