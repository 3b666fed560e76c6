package dev.backprop.grader.check;

/** Thrown through a property where the program broke off on an input before it came to the value in question. */
final class NotReached extends Inconclusive {

    private static final long serialVersionUID = 1;

    private final String culprit;

    /** @param culprit the stage in which it broke off */
    NotReached(String stage, String culprit) {
        super(stage);
        this.culprit = culprit;
    }

    String culprit() {
        return culprit;
    }
}
