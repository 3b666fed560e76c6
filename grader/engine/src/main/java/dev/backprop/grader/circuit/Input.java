package dev.backprop.grader.circuit;

import java.util.List;

/**
 * An argument of the student's method.
 *
 * @param node what it is in the circuit
 * @param kind which numbers it holds
 * @param axes the sizes of its axes: none for a number, one for a vector and for labels, two for a matrix
 * @param range the largest absolute value of a number in it
 */
record Input(Node node, Kind kind, List<Node> axes, double range) {

    /** Which numbers an input holds. */
    enum Kind {
        /** A number, a vector or a matrix of numbers of either sign. */
        NUMBERS,
        /** As before, above 0. */
        POSITIVE,
        /** Class labels; the number of classes is the second axis. */
        LABELS,
        /** The strength of the regularisation, ≥ 0. */
        REGULARISATION
    }
}
