package backprop;

import org.ejml.simple.SimpleMatrix;

public final class TwoLayerNet {

    public record Pass(
            SimpleMatrix h1,
            SimpleMatrix scores,
            double dataLoss,
            double regLoss,
            double loss,
            SimpleMatrix dscores,
            SimpleMatrix dh1,
            SimpleMatrix dW2,
            SimpleMatrix db2,
            SimpleMatrix dW1,
            SimpleMatrix db1) {}

    public static Pass forwardBackward(
            SimpleMatrix W1,
            SimpleMatrix b1,
            SimpleMatrix W2,
            SimpleMatrix b2,
            SimpleMatrix X,
            int[] y,
            double lambda) {
        Node w1 = new Node(W1);
        Node w2 = new Node(W2);
        Node bias1 = new Node(b1);
        Node bias2 = new Node(b2);
        Node.Tape tape = new Node.Tape();
        Node h = tape.relu(tape.affine(new Node(X), w1, bias1));
        Node s = tape.affine(h, w2, bias2);
        Node data = tape.crossEntropy(s, y);
        Node penalty = tape.plus(tape.penalty(lambda, w1), tape.penalty(lambda, w2));
        Node loss = tape.plus(data, penalty);
        tape.backwardsFrom(loss);
        return new Pass(
                h.value,
                s.value,
                data.value.get(0),
                penalty.value.get(0),
                loss.value.get(0),
                s.gradient,
                h.gradient,
                w2.gradient,
                bias2.gradient,
                w1.gradient,
                bias1.gradient);
    }
}
