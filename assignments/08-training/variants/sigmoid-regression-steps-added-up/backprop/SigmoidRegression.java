package backprop;

import org.ejml.simple.SimpleMatrix;

/** All gradients are added up, and taken from the weights of the beginning. */
public final class SigmoidRegression {
    public record Pass(double[] losses, SimpleMatrix w1, SimpleMatrix w2) {}

    public static Pass train(
            SimpleMatrix X, SimpleMatrix Y, SimpleMatrix w1, SimpleMatrix w2, double step, int steps) {
        double[] losses = new double[steps];
        SimpleMatrix sum1 = w1.createLike();
        SimpleMatrix sum2 = w2.createLike();
        for (int t = 0; t < steps; t++) {
            SimpleMatrix now1 = w1.minus(sum1.scale(step));
            SimpleMatrix now2 = w2.minus(sum2.scale(step));
            SimpleMatrix e = X.mult(now1).elementExp();
            SimpleMatrix h = e.elementDiv(e.plus(1));
            SimpleMatrix difference = Y.minus(h.mult(now2));
            losses[t] = difference.elementPower(2).elementSum();
            sum2 = sum2.minus(h.transpose().scale(2).mult(difference));
            SimpleMatrix slope = e.elementDiv(e.plus(1).elementPower(2));
            sum1 = sum1.plus(X.transpose().mult(difference.scale(-2).mult(now2.transpose()).elementMult(slope)));
        }
        return new Pass(losses, w1.minus(sum1.scale(step)), w2.minus(sum2.scale(step)));
    }
}
