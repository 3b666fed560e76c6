package backprop.layers;

import org.ejml.simple.SimpleMatrix;

/** Scores as a product of examples and weights. */
public record Linear(SimpleMatrix weights, SimpleMatrix examples) {

    public SimpleMatrix forward() {
        return examples.mult(weights);
    }

    public SimpleMatrix backward(SimpleMatrix upstream) {
        return examples.transpose().mult(upstream);
    }
}
