package backprop;

import java.util.ArrayDeque;
import java.util.Deque;
import org.ejml.simple.SimpleMatrix;

/** A matrix that knows its gradient, once the tape has been run backwards. */
final class Node {

    final SimpleMatrix value;
    SimpleMatrix gradient;

    Node(SimpleMatrix value) {
        this.value = value;
        this.gradient = new SimpleMatrix(value.getNumRows(), value.getNumCols());
    }

    void receive(SimpleMatrix more) {
        gradient = gradient.plus(more);
    }

    /** What is to be done on the way back, last first. */
    static final class Tape {

        private final Deque<Runnable> back = new ArrayDeque<>();

        Node affine(Node in, Node W, Node b) {
            SimpleMatrix ones = SimpleMatrix.ones(in.value.getNumRows(), 1);
            Node out = new Node(in.value.mult(W.value).plus(ones.mult(b.value)));
            back.push(() -> {
                in.receive(out.gradient.mult(W.value.transpose()));
                W.receive(in.value.transpose().mult(out.gradient));
                b.receive(ones.transpose().mult(out.gradient));
            });
            return out;
        }

        Node relu(Node in) {
            Node out = new Node(in.value.elementOp((int i, int j, double z) -> Math.max(0, z)));
            back.push(() -> in.receive(
                    out.gradient.elementOp((int i, int j, double d) -> in.value.get(i, j) > 0 ? d : 0)));
            return out;
        }

        Node crossEntropy(Node scores, int[] y) {
            int n = y.length;
            SimpleMatrix p = scores.value.copy();
            double loss = 0;
            for (int i = 0; i < n; i++) {
                SimpleMatrix row = scores.value.getRow(i);
                SimpleMatrix e = row.minus(row.elementMax()).elementExp();
                p.insertIntoThis(i, 0, e.divide(e.elementSum()));
                loss += (Math.log(e.elementSum()) + row.elementMax() - row.get(y[i])) / n;
            }
            Node out = new Node(SimpleMatrix.filled(1, 1, loss));
            back.push(() -> {
                SimpleMatrix d = p.scale(out.gradient.get(0) / n);
                for (int i = 0; i < n; i++) {
                    d.set(i, y[i], d.get(i, y[i]) - out.gradient.get(0) / n);
                }
                scores.receive(d);
            });
            return out;
        }

        Node penalty(double lambda, Node W) {
            Node out = new Node(
                    SimpleMatrix.filled(1, 1, lambda * W.value.elementMult(W.value).elementSum()));
            back.push(() -> W.receive(W.value.scale(2 * lambda * out.gradient.get(0))));
            return out;
        }

        Node plus(Node a, Node b) {
            Node out = new Node(a.value.plus(b.value));
            back.push(() -> {
                a.receive(out.gradient);
                b.receive(out.gradient);
            });
            return out;
        }

        void backwardsFrom(Node last) {
            last.receive(SimpleMatrix.filled(1, 1, 1));
            while (!back.isEmpty()) {
                back.pop().run();
            }
        }
    }
}
