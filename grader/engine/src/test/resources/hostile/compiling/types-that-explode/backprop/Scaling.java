package backprop;

import org.ejml.simple.SimpleMatrix;

public final class Scaling {
    public record Pass(SimpleMatrix scores, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X) throws Exception {
        SimpleMatrix scores = X.mult(W);
        double loss = scores.elementMult(scores).elementSum();
        SimpleMatrix dscores = scores.scale(2);
        SimpleMatrix dW = X.transpose().mult(dscores);
        return new Pass(scores, loss, dscores, dW);
    }

    static <T> T f(java.util.function.Supplier<T> supplier) {
        return supplier.get();
    }

    static <T> T f(java.util.concurrent.Callable<T> callable) throws Exception {
        return callable.call();
    }

    static Object explode() throws Exception {
        return f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> 1))))))))))))))))))))))));
    }
}
