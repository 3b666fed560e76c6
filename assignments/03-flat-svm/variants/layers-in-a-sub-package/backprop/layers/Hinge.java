package backprop.layers;

import org.ejml.simple.SimpleMatrix;

/** Margins against the correct class of each row. */
public record Hinge(SimpleMatrix scores, int[] labels) {

    public SimpleMatrix forward() {
        return scores.elementOp((int i, int j, double score) -> Math.max(0, argument(i, j)));
    }

    public SimpleMatrix backward(SimpleMatrix upstream) {
        SimpleMatrix open = upstream.elementOp((int i, int j, double g) -> argument(i, j) > 0 ? g : 0);
        SimpleMatrix gradient = open.copy();
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i];
            gradient.set(i, label, gradient.get(i, label) - open.getRow(i).elementSum());
        }
        return gradient;
    }

    private double argument(int i, int j) {
        return j == labels[i] ? 0 : scores.get(i, j) - scores.get(i, labels[i]) + 1;
    }
}
