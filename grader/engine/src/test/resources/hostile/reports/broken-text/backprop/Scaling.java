package backprop;

import org.ejml.simple.SimpleMatrix;

public final class Scaling {
    public record Pass(SimpleMatrix scores, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X) throws Exception {
        String text = "\ud83d \udc00 \0 \u202e\u2066 \ufeff \uffff \u2028 \u0085";
        System.out.println(text);
        throw new Exception(text);
    }
}
