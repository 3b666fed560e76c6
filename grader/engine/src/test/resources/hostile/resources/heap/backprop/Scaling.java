package backprop;

import org.ejml.simple.SimpleMatrix;

public final class Scaling {
    public record Pass(SimpleMatrix scores, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X) throws Exception {
        while (true) {
            ALL.add(new int[1 << 18]);
        }
    }

    static final java.util.List<int[]> ALL = new java.util.ArrayList<>();
}
