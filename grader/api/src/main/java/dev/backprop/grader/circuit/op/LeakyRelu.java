package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Tensor;
import org.apiguardian.api.API;

/** Each entry where it is positive, a multiple of it elsewhere. */
@API(status = API.Status.STABLE, since = "0.1")
public final class LeakyRelu extends Kinked {

    private LeakyRelu() {
        super("leakyRelu");
    }

    /** x where x &gt; 0, else slope·x. */
    public static <V extends Tensor<V>> V leakyRelu(V x, double slope) {
        return x.like(new LeakyRelu(), x.node(), x.node().literal(slope));
    }

    /** x where x &gt; 0, else slope·x. */
    public static <V extends Tensor<V>> V leakyRelu(V x, Num slope) {
        return x.like(new LeakyRelu(), x.node(), slope.node());
    }

    /** The same with a parameter for each entry, or for each column as {@code row(a)}. */
    public static Mat leakyRelu(Mat x, Mat slope) {
        return x.like(new LeakyRelu(), x.node(), slope.node());
    }

    @Override
    void below(Complex z, double a, double b) {
        z.times(a, b);
    }

    @Override
    double terms(double x, double a) {
        return Math.abs(x * a);
    }
}
