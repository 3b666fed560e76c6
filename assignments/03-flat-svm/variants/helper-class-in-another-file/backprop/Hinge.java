package backprop;

import org.ejml.simple.SimpleMatrix;

/** The hinge between each score and the correct class's score of its row. */
final class Hinge {

    private final SimpleMatrix margins;
    private final int[] labels;

    Hinge(SimpleMatrix scores, int[] labels) {
        this.labels = labels.clone();
        margins = new SimpleMatrix(scores.getNumRows(), scores.getNumCols());
        for (int i = 0; i < scores.getNumRows(); i++) {
            for (int j = 0; j < scores.getNumCols(); j++) {
                if (j != labels[i]) {
                    margins.set(i, j, Math.max(0, scores.get(i, j) - scores.get(i, labels[i]) + 1));
                }
            }
        }
    }

    SimpleMatrix margins() {
        return margins.copy();
    }

    double mean() {
        return margins.elementSum() / labels.length;
    }

    SimpleMatrix gradient() {
        SimpleMatrix gradient = new SimpleMatrix(margins.getNumRows(), margins.getNumCols());
        for (int i = 0; i < labels.length; i++) {
            int violated = 0;
            for (int j = 0; j < margins.getNumCols(); j++) {
                if (margins.get(i, j) > 0) {
                    gradient.set(i, j, 1.0 / labels.length);
                    violated++;
                }
            }
            gradient.set(i, labels[i], -(double) violated / labels.length);
        }
        return gradient;
    }
}
