package dev.backprop.worker.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads frames from a stream.
 *
 * <p>A frame is four bytes {@code BPG1}, the length of what follows as an int from 0 to {@link Frames#LIMIT}, and so many
 * bytes. Its buffer grows with the bytes that arrive, never with the length that was announced.
 */
final class FrameInput {

    private static final int STEP = 1 << 16;

    private final InputStream in;
    private final byte[] header = new byte[2 * Integer.BYTES];
    private byte[] payload = new byte[STEP];

    FrameInput(InputStream in) {
        this.in = in;
    }

    /**
     * Waits for the next frame. What it returned before is no longer valid.
     *
     * @throws EOFException if the stream ends, be it between two frames or in one
     * @throws MalformedFrameException if what comes is no frame
     */
    FrameReader next() throws IOException {
        int read = in.readNBytes(header, 0, header.length);
        if (read < header.length) {
            throw new EOFException();
        }
        FrameReader start = new FrameReader(header, header.length);
        int magic = start.takeInt();
        if (magic != Frames.MAGIC) {
            throw new MalformedFrameException("no frame starts with " + Integer.toHexString(magic));
        }
        int length = start.takeCount();
        if (length > Frames.LIMIT) {
            throw new MalformedFrameException("a frame of " + length + " bytes");
        }
        int held = 0;
        while (held < length) {
            if (held == payload.length) {
                payload = Arrays.copyOf(payload, Math.min(2 * held, Frames.LIMIT));
            }
            int count = in.read(payload, held, Math.min(payload.length, length) - held);
            if (count < 0) {
                throw new EOFException();
            }
            held += count;
        }
        return new FrameReader(payload, length);
    }
}
