package backprop;

import org.ejml.simple.SimpleMatrix;

/** Calls a student's Scaling with a layer. */
public final class LayerTrial {
    public record Pass(SimpleMatrix scores, double loss, SimpleMatrix dscores, SimpleMatrix dW) {}

    public static Pass run(SimpleMatrix W, SimpleMatrix X) {
        Scaling.Pass pass = Scaling.forwardBackward(W, new Layer() {
            @Override
            public SimpleMatrix times(SimpleMatrix weights) {
                return X.mult(weights);
            }

            @Override
            public SimpleMatrix timesTransposed(SimpleMatrix upstream) {
                return X.transpose().mult(upstream).scale(Math.abs(-1));
            }
        });
        return pass == null ? null : new Pass(pass.scores(), pass.loss(), pass.dscores(), pass.dW());
    }
}
