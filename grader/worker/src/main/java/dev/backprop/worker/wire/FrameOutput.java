package dev.backprop.worker.wire;

import java.io.IOException;
import java.io.OutputStream;

/** Writes frames, as {@link FrameInput} describes them, each with a single write. Not for several threads at a time. */
final class FrameOutput {

    private static final int HEADER = 2 * Integer.BYTES;

    private final OutputStream out;
    private final FrameWriter frame = new FrameWriter(HEADER + Frames.LIMIT);

    FrameOutput(OutputStream out) {
        this.out = out;
    }

    /** The empty next frame, to be filled and then sent. */
    FrameWriter begin() {
        frame.clear();
        frame.putInt(Frames.MAGIC);
        frame.putInt(0);
        return frame;
    }

    void send() throws IOException {
        frame.patchInt(Integer.BYTES, frame.length() - HEADER);
        out.write(frame.array(), 0, frame.length());
        out.flush();
    }
}
