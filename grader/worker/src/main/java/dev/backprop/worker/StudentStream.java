package dev.backprop.worker;

import dev.backprop.worker.wire.WorkerEnd;
import dev.backprop.worker.wire.WorkerMessage;
import dev.backprop.worker.wire.WorkerMessage.Printed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the student prints: it goes to the grader at once, so that it arrives even if the call never ends, up to
 * {@value #CAP} bytes a program; the rest is counted and dropped, so that a flood costs nothing.
 */
final class StudentStream extends OutputStream {

    private static final int CAP = 1 << 16;
    private static final byte[] NOTHING = {};

    private final WorkerEnd line;
    private final WorkerMessage.Stream stream;
    private final Map<Integer, Tally> tallies = new HashMap<>();
    private Tally tally = new Tally(-1);
    private boolean muted;

    StudentStream(WorkerEnd line, WorkerMessage.Stream stream) {
        this.line = line;
        this.stream = stream;
    }

    /** How much one program has printed. */
    private static final class Tally {
        private final int program;
        private int sent;
        private long dropped;
        private long droppedAsTold;

        private Tally(int program) {
            this.program = program;
        }
    }

    synchronized void attribute(int program) {
        tally = tallies.computeIfAbsent(program, Tally::new);
    }

    synchronized void mute(boolean on) {
        muted = on;
    }

    /** Tells the grader how much has been dropped, if it does not know. */
    synchronized void settle() throws IOException {
        if (tally.dropped != tally.droppedAsTold) {
            tell(NOTHING);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (muted) {
            return;
        }
        int room = Math.min(length, CAP - tally.sent);
        tally.sent += room;
        tally.dropped += length - room;
        if (room > 0) {
            tell(Arrays.copyOfRange(bytes, offset, offset + room));
        } else if (tally.dropped > 2 * tally.droppedAsTold) {
            // Should the call never end, the grader still knows the size of the flood within a factor of two.
            tell(NOTHING);
        }
    }

    private void tell(byte[] bytes) throws IOException {
        tally.droppedAsTold = tally.dropped;
        line.send(new Printed(tally.program, stream, bytes, tally.dropped));
    }
}
