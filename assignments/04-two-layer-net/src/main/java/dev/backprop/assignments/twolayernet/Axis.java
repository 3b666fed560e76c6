package dev.backprop.assignments.twolayernet;

import org.ejml.simple.SimpleMatrix;

/** What can be numbered in another order, which must change nothing but names. */
enum Axis {
    EXAMPLES,
    FEATURES,
    HIDDEN_UNITS,
    CLASSES;

    /** The problem with this axis numbered backwards. */
    NetProblem reversed(NetProblem problem) {
        return new NetProblem(
                columnsReversed(rowsReversed(problem.W1(), FEATURES), HIDDEN_UNITS),
                columnsReversed(problem.b1(), HIDDEN_UNITS),
                columnsReversed(rowsReversed(problem.W2(), HIDDEN_UNITS), CLASSES),
                columnsReversed(problem.b2(), CLASSES),
                columnsReversed(rowsReversed(problem.X(), EXAMPLES), FEATURES),
                reversed(problem.y(), problem.classes()),
                problem.lambda());
    }

    /** A matrix with its rows backwards, if this is what they are numbered by. */
    SimpleMatrix rowsReversed(SimpleMatrix matrix, Axis rows) {
        if (this != rows) {
            return matrix;
        }
        SimpleMatrix reversed = matrix.copy();
        for (int row = 0; row < matrix.getNumRows(); row++) {
            reversed.insertIntoThis(matrix.getNumRows() - 1 - row, 0, matrix.getRow(row));
        }
        return reversed;
    }

    /** A matrix with its columns backwards, if this is what they are numbered by. */
    SimpleMatrix columnsReversed(SimpleMatrix matrix, Axis columns) {
        return rowsReversed(matrix.transpose(), columns).transpose();
    }

    private int[] reversed(int[] y, int classes) {
        int[] reversed = y.clone();
        for (int i = 0; i < y.length; i++) {
            int label = y[this == EXAMPLES ? y.length - 1 - i : i];
            reversed[i] = this == CLASSES ? classes - 1 - label : label;
        }
        return reversed;
    }
}
