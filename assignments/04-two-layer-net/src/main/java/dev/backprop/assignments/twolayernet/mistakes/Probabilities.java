package dev.backprop.assignments.twolayernet.mistakes;

import org.ejml.simple.SimpleMatrix;

/** The softmax of scores, row by row. */
final class Probabilities {

    private Probabilities() {}

    static SimpleMatrix of(SimpleMatrix scores) {
        SimpleMatrix probabilities = withoutMaximum(scores).elementExp();
        for (int row = 0; row < scores.getNumRows(); row++) {
            SimpleMatrix exponentials = probabilities.getRow(row);
            probabilities.insertIntoThis(row, 0, exponentials.divide(exponentials.elementSum()));
        }
        return probabilities;
    }

    /** The scores with the largest of each row taken off. */
    static SimpleMatrix withoutMaximum(SimpleMatrix scores) {
        SimpleMatrix shifted = scores.copy();
        for (int row = 0; row < scores.getNumRows(); row++) {
            SimpleMatrix ofRow = scores.getRow(row);
            shifted.insertIntoThis(row, 0, ofRow.minus(ofRow.elementMax()));
        }
        return shifted;
    }
}
