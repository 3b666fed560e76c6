package dev.backprop.assignments.scaling;

/** The source of a finished {@code Scaling.java}, and of what becomes of it with a mistake in it. */
public final class Solution {

    /** Full marks. */
    public static final String SOURCE = """
            package backprop;

            import org.ejml.simple.SimpleMatrix;

            public final class Scaling {
                public record Pass(SimpleMatrix scores, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}

                public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X) {
                    SimpleMatrix scores = X.mult(W);
                    double loss = scores.elementMult(scores).elementSum();
                    SimpleMatrix dscores = scores.scale(2);
                    SimpleMatrix dW = X.transpose().mult(dscores);
                    return new Pass(scores, loss, dscores, dW);
                }
            }
            """;

    private Solution() {}

    /** The solution with {@code code} in place of some of its own. */
    public static String with(String own, String code) {
        if (!SOURCE.contains(own)) {
            throw new IllegalArgumentException("the solution does not contain " + own);
        }
        return SOURCE.replace(own, code);
    }

    /** The solution that does something else first. Its first line is line 9 of the file. */
    public static String after(String statements) {
        return with("        SimpleMatrix scores", statements + "\n        SimpleMatrix scores");
    }
}
