package backprop;

import org.ejml.simple.SimpleMatrix;

public final class Scaling {
    public record Pass(SimpleMatrix scores, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X) throws Exception {
        RuntimeException e = new RuntimeException("x");
        StackTraceElement own = e.getStackTrace()[0];
        StackTraceElement[] stack = {
            new StackTraceElement("student", null, null, "backprop.Scaling", "f", "../../../../etc/passwd", 1),
            new StackTraceElement("student", null, null, "backprop.Other", "f", "Other.java", 1),
            new StackTraceElement("student", null, null, "backprop.Scaling", "f", "Scaling.java", 900),
            new StackTraceElement("student", null, null, "backprop.Scaling", "f (see here)", "Scaling.java", 1),
            own
        };
        e.setStackTrace(stack);
        if (W != null) {
            throw e;
        }
        SimpleMatrix scores = X.mult(W);
        double loss = scores.elementMult(scores).elementSum();
        SimpleMatrix dscores = scores.scale(2);
        SimpleMatrix dW = X.transpose().mult(dscores);
        return new Pass(scores, loss, dscores, dW);
    }
}
