package dev.backprop.grader.sources.files;

import dev.backprop.grader.message.Message;

/** Says that a submission could not be taken in at all, and why. */
public final class UnreadableSubmission extends Exception {

    private static final long serialVersionUID = 1L;

    // Transient because a message is never sent anywhere as a serialised exception; the text goes with it.
    private final transient Message message;

    public UnreadableSubmission(Message message) {
        super(message.text());
        this.message = message;
    }

    public UnreadableSubmission(Message message, Throwable cause) {
        super(message.text(), cause);
        this.message = message;
    }

    /** What to tell the person who handed it in. */
    public Message reason() {
        return message;
    }
}
