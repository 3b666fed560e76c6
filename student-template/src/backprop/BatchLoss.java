package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * A loss of a network of two layers, on as many examples as it is given, and how to train with it. Ask it once for each step, and for
 * nothing else.
 */
public interface BatchLoss {

    /** The number of hidden units, H. */
    int hidden();

    /** The number of examples in a batch, at least 1. Where they do not come out even, the last batch of an epoch has fewer. */
    int batchSize();

    /** How often each example is used, at least 1. */
    int epochs();

    /** The learning rate, above 0. */
    double rate();

    /**
     * Works out the loss on a batch, which is a mean over its examples, and its gradients. Leaves what it is given as it is.
     *
     * @param W1 weights of the first layer [D x H]
     * @param b1 biases of the first layer [1 x H]
     * @param W2 weights of the second layer [H x C]
     * @param b2 biases of the second layer [1 x C]
     * @param X the examples of the batch, one a row
     * @param y their classes, one for each row of X
     * @throws IllegalArgumentException if one of them has another shape
     */
    Gradients at(SimpleMatrix W1, SimpleMatrix b1, SimpleMatrix W2, SimpleMatrix b2, SimpleMatrix X, int[] y);

    /** The loss, and the gradients of it: matrices of your own, of the shapes of what they belong to. */
    record Gradients(double loss, SimpleMatrix dW1, SimpleMatrix db1, SimpleMatrix dW2, SimpleMatrix db2) {}
}
