package backprop;

import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** The weights and biases of a network of two layers. */
record Layers(SimpleMatrix first, SimpleMatrix firstBiases, SimpleMatrix second, SimpleMatrix secondBiases) {

    static Layers random(int inputs, int hidden, int outputs, Random random) {
        return new Layers(
                SimpleMatrix.random_DDRM(inputs, hidden, -0.7, 0.7, random),
                SimpleMatrix.random_DDRM(1, hidden, -0.7, 0.7, random),
                SimpleMatrix.random_DDRM(hidden, outputs, -0.2, 0.2, random),
                new SimpleMatrix(1, outputs));
    }

    Layers after(BatchLoss loss, SimpleMatrix X, int[] y) {
        BatchLoss.Gradients g = loss.at(first, firstBiases, second, secondBiases, X, y);
        double step = -loss.rate();
        return new Layers(
                first.plus(g.dW1().scale(step)),
                firstBiases.plus(g.db1().scale(step)),
                second.plus(g.dW2().scale(step)),
                secondBiases.plus(g.db2().scale(step)));
    }
}
