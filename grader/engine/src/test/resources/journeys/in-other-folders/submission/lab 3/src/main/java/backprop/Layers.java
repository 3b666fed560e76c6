package backprop;

import org.ejml.simple.SimpleMatrix;

final class Layers {
    static SimpleMatrix linear(SimpleMatrix X, SimpleMatrix W) {
        return X.mult(W);
    }
}
