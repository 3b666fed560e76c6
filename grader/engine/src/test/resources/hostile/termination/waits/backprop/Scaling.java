package backprop;

import org.ejml.simple.SimpleMatrix;

public final class Scaling {
    public record Pass(SimpleMatrix scores, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X) throws Exception {
        while (true) {
            try {
                synchronized (X) {
                    X.wait();
                }
            } catch (Throwable t) {
                Thread.onSpinWait();
            }
        }
    }
}
