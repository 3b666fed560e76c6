package backprop.layers;

import org.ejml.simple.SimpleMatrix;

/** max(0, z), entry by entry. */
public final class Relu {

    private Relu() {}

    public static SimpleMatrix forward(SimpleMatrix z) {
        return z.elementOp((int i, int j, double value) -> value < 0 ? 0 : value);
    }

    public static SimpleMatrix backward(SimpleMatrix dout, SimpleMatrix z) {
        return dout.elementOp((int i, int j, double value) -> z.get(i, j) < 0 ? 0 : value);
    }
}
