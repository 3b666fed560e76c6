package dev.backprop.grader.circuit;

/** A mistake of an author: the message says where, and what to write instead. */
public final class BadCircuit extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public BadCircuit(String message) {
        super(message);
    }
}
