package backprop;

import org.ejml.simple.SimpleMatrix;

public final class Scaling {
    public record Pass(SimpleMatrix scores, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X) throws Exception {
        System.out.println("\u001b[31mred\u001b[0m\u009b2J\u0007 \u001b]0;title\u0007\u001b]8;;https://example.org\u0007link \b\b\r");
        System.err.println("\u001b[31mred\u001b[0m\u009b2J\u0007 \u001b]0;title\u0007\u001b]8;;https://example.org\u0007link \b\b\r");
        throw new Exception("\u001b[31mred\u001b[0m\u009b2J\u0007 \u001b]0;title\u0007\u001b]8;;https://example.org\u0007link \b\b\r");
    }
}
