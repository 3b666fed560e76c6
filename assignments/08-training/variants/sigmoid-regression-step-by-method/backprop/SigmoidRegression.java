package backprop;

import org.ejml.simple.SimpleMatrix;

/** A step is a call, and a training calls itself with one step less. */
public final class SigmoidRegression {
    public record Pass(double[] losses, SimpleMatrix w1, SimpleMatrix w2) {}

    public static Pass train(
            SimpleMatrix X, SimpleMatrix Y, SimpleMatrix w1, SimpleMatrix w2, double step, int steps) {
        if (steps == 0) {
            return new Pass(new double[0], w1, w2);
        }
        SimpleMatrix h = X.mult(w1).negative().elementExp().plus(1).elementPower(-1);
        SimpleMatrix difference = h.mult(w2).minus(Y);
        SimpleMatrix slope = h.minus(h.elementMult(h));
        SimpleMatrix back = difference.mult(w2.transpose()).elementMult(slope);
        SimpleMatrix next1 = w1.minus(X.transpose().mult(back).scale(2 * step));
        SimpleMatrix next2 = w2.minus(h.transpose().mult(difference).scale(2 * step));
        Pass rest = train(X, Y, next1, next2, step, steps - 1);
        double[] losses = new double[steps];
        losses[0] = Math.pow(difference.normF(), 2);
        System.arraycopy(rest.losses(), 0, losses, 1, steps - 1);
        return new Pass(losses, rest.w1(), rest.w2());
    }
}
