package dev.backprop.grader.check;

/** Thrown through a property where the program broke off on an input before it came to the value in question. */
final class NotReached extends Inconclusive {

    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    /** @param fault how it broke off, in which stage, and on which input */
    NotReached(String stage, Fault fault) {
        super(stage);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
