package dev.backprop.grader.message;

import org.jspecify.annotations.Nullable;

/** Stops what was asked for, with a message to the person who asked. */
public final class MessageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Message reason;

    public MessageException(Message reason) {
        this(reason, null);
    }

    /** @param cause what went wrong beneath, for a log; the reader of the message never sees it */
    public MessageException(Message reason, @Nullable Throwable cause) {
        super(reason.text(), cause);
        this.reason = reason;
    }

    /** What to tell the person. */
    public Message reason() {
        return reason;
    }
}
