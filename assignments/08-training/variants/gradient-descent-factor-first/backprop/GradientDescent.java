package backprop;

import org.ejml.simple.SimpleMatrix;

/** The weights over the rate, less the gradient, all times the rate. */
public final class GradientDescent {
    public record Pass(SimpleMatrix w) {}

    public static Pass step(SimpleMatrix w, SimpleMatrix dw, double rate) {
        return new Pass(w.divide(rate).minus(dw).scale(rate));
    }
}
