package backprop.layers;

import org.ejml.simple.SimpleMatrix;

/** A linear layer with biases. */
public final class Linear {

    private Linear() {}

    public static SimpleMatrix forward(SimpleMatrix in, SimpleMatrix W, SimpleMatrix b) {
        SimpleMatrix out = in.mult(W);
        for (int i = 0; i < out.getNumRows(); i++) {
            out.insertIntoThis(i, 0, out.getRow(i).plus(b));
        }
        return out;
    }

    public static SimpleMatrix toInput(SimpleMatrix dout, SimpleMatrix W) {
        return W.mult(dout.transpose()).transpose();
    }

    public static SimpleMatrix toWeights(SimpleMatrix dout, SimpleMatrix in) {
        return in.transpose().mult(dout);
    }

    public static SimpleMatrix toBiases(SimpleMatrix dout) {
        return dout.transpose().mult(SimpleMatrix.ones(dout.getNumRows(), 1)).transpose();
    }
}
