package dev.backprop.grader.sandbox;

import dev.backprop.grader.message.Message;

/** A jail cannot be had on this machine. */
public final class JailUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    JailUnavailableException(Message reason) {
        super(reason.text());
        this.reason = reason;
    }

    /** Why not, for the person at the machine. */
    public Message reason() {
        return reason;
    }
}
