package backprop;

import org.ejml.simple.SimpleMatrix;

public final class Scaling {
    public record Pass(SimpleMatrix scores, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X) throws Exception {
        java.util.List<String> all = new java.util.ArrayList<>();
        for (int i = 0; ; i++) {
            all.add(String.valueOf(i).repeat(100).intern());
        }
    }
}
