package backprop;

import org.ejml.simple.SimpleMatrix;

public final class Scaling {
    public record Pass(SimpleMatrix scores, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X) throws Exception {
        System.out.println("<script>alert(1)</script> <img src=x onerror=alert(1)> </details> ]]> <!-- | a | b | [x](javascript:1) @someone #1 ```");
        throw new Exception("<script>alert(1)</script> <img src=x onerror=alert(1)> </details> ]]> <!-- | a | b | [x](javascript:1) @someone #1 ```");
    }
}
