package dev.backprop.worker.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The worker's end of the line: requests come in, messages go out. Any thread may send; one thread receives. */
public final class WorkerEnd {

    private final FrameInput in;
    private final FrameOutput out;

    public WorkerEnd(InputStream in, OutputStream out) {
        this.in = new FrameInput(in);
        this.out = new FrameOutput(out);
    }

    /** A request and the number that its answer must carry. */
    public record Numbered(int sequence, Request request) {}

    /**
     * Waits for the next request.
     *
     * @throws EOFException if the grader has hung up
     * @throws MalformedFrameException if what came is no request
     */
    public Numbered receive() throws IOException {
        FrameReader frame = in.next();
        Numbered numbered = new Numbered(frame.takeInt(), RequestCodec.take(frame));
        frame.end();
        return numbered;
    }

    /**
     * Sends the message.
     *
     * @throws FrameTooLargeException if it is too long for a frame; nothing has been sent
     */
    public synchronized void send(WorkerMessage message) throws IOException {
        WorkerMessageCodec.put(out.begin(), message);
        out.send();
    }

    /** Answers {@link Answer.OutOfMemory} without allocating anything. */
    public synchronized void sendOutOfMemory(int sequence, Exhausted exhausted) throws IOException {
        FrameWriter frame = out.begin();
        frame.putByte(WorkerMessageCodec.ANSWERED);
        frame.putInt(sequence);
        AnswerCodec.putOutOfMemory(frame, exhausted);
        out.send();
    }
}
