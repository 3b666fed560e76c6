package dev.backprop.grader.check;

/** Thrown through a property where the program is not called any more: it says nothing about the input at hand. */
final class NotCalled extends Inconclusive {

    private static final long serialVersionUID = 1;

    private final transient Fault reason;

    /** @param reason how the last call ended */
    NotCalled(Fault reason) {
        super("an input that was not tried");
        this.reason = reason;
    }

    Fault reason() {
        return reason;
    }
}
