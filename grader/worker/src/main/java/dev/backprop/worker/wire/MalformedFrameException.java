package dev.backprop.worker.wire;

import java.io.IOException;

/** The other end sent bytes that the protocol does not allow. */
public final class MalformedFrameException extends IOException {

    private static final long serialVersionUID = 1L;

    public MalformedFrameException(String message) {
        super(message);
    }
}
