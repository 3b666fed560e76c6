package dev.backprop.worker.wire;

/** What was to be sent does not fit into one frame; nothing of it has been sent. */
public final class FrameTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FrameTooLargeException(long bytes, int limit) {
        super(bytes + " bytes do not fit into a frame of " + limit);
    }
}
