package dev.backprop.worker.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The grader's end of the line: requests go out, messages come in. One thread at a time. */
public final class GraderEnd {

    private final FrameInput in;
    private final FrameOutput out;

    public GraderEnd(InputStream in, OutputStream out) {
        this.in = new FrameInput(in);
        this.out = new FrameOutput(out);
    }

    /**
     * Sends the request.
     *
     * @param sequence the number that its answer is to carry
     * @throws FrameTooLargeException if it is too long for a frame; nothing has been sent
     */
    public void send(int sequence, Request request) throws IOException {
        FrameWriter frame = out.begin();
        frame.putInt(sequence);
        RequestCodec.put(frame, request);
        out.send();
    }

    /**
     * Waits for the next message.
     *
     * @throws EOFException if the worker has ended
     * @throws MalformedFrameException if what came is no message
     */
    public WorkerMessage receive() throws IOException {
        FrameReader frame = in.next();
        WorkerMessage message = WorkerMessageCodec.take(frame);
        frame.end();
        return message;
    }
}
