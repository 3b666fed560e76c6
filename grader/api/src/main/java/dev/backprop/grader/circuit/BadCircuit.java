package dev.backprop.grader.circuit;

import org.apiguardian.api.API;

/** A mistake of an author: the message says where, and what to write instead. */
@API(status = API.Status.STABLE, since = "0.1")
public final class BadCircuit extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public BadCircuit(String message) {
        super(message);
    }
}
