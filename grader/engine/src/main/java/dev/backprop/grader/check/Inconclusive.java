package dev.backprop.grader.check;

/** Thrown through a property where an input allows no verdict, so that another one is drawn. */
class Inconclusive extends RuntimeException {

    private static final long serialVersionUID = 1;

    Inconclusive(String stage) {
        super("no verdict on " + stage, null, false, false);
    }
}
