package dev.backprop.worker.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** An endless row of byte streams that were once frames, the same for equal seeds, and what a reader makes of each. */
final class HostileFrames {

    /** What a byte must look like to make a count huge, negative, zero or one. */
    private static final int[] BYTES = {0, 1, 2, 127, 128, 255};

    private static final int[] INTS = {
        0,
        1,
        -1,
        4,
        1 << 16,
        1 << 18,
        (1 << 18) + 1,
        Frames.LIMIT,
        Frames.LIMIT + 1,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE
    };

    private final Random random;
    private final List<byte[]> frames = new ArrayList<>();

    /** What became of one stream. */
    enum Fate {
        TAKEN,
        REFUSED,
        ENDED
    }

    /**
     * What reading one stream came to.
     *
     * @param allocated bytes that were allocated for it
     */
    record Reading(Fate fate, long allocated) {}

    HostileFrames(long seed) {
        random = new Random(seed);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WorkerEnd worker = new WorkerEnd(InputStream.nullInputStream(), bytes);
        GraderEnd grader = new GraderEnd(InputStream.nullInputStream(), bytes);
        try {
            for (WorkerMessage message : Samples.messages()) {
                worker.send(message);
                frames.add(taken(bytes));
            }
            worker.send(new WorkerMessage.Printed(0, WorkerMessage.Stream.OUT, new byte[100_000], 0));
            frames.add(taken(bytes));
            for (Request request : Samples.REQUESTS) {
                grader.send(1, request);
                frames.add(taken(bytes));
            }
            // Once, so that no reading is charged with the loading of classes.
            for (byte[] frame : frames) {
                read(frame);
                read(Arrays.copyOf(frame, frame.length - 1));
                read(framed(new byte[] {9}));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes everything", e);
        }
    }

    /** The next stream: one frame or several, with something wrong in most. */
    byte[] next() {
        byte[] bytes = frame();
        for (int changes = 1 + random.nextInt(4); changes > 0 && bytes.length > 0; changes--) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    /**
     * Reads all of a stream as both ends would.
     *
     * @throws RuntimeException which no reader may, whatever the bytes
     */
    static Reading read(byte[] bytes) throws IOException {
        long before = allocated();
        GraderEnd grader = new GraderEnd(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
        Fate fate = fate(grader::receive);
        WorkerEnd worker = new WorkerEnd(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
        Fate other = fate(worker::receive);
        long after = allocated();
        return new Reading(fate == Fate.ENDED ? other : fate, after - before);
    }

    /** What reading a stream of this length may allocate: two buffers, and 64 bytes of objects for one on the wire. */
    static long mayAllocate(int length) {
        return (1 << 18) + 64L * length;
    }

    private interface Reader {
        Object read() throws IOException;
    }

    private static Fate fate(Reader reader) throws IOException {
        boolean taken = false;
        try {
            while (reader.read() != null) {
                taken = true;
            }
            throw new IllegalStateException("null was read");
        } catch (MalformedFrameException e) {
            return Fate.REFUSED;
        } catch (EOFException e) {
            return taken ? Fate.TAKEN : Fate.ENDED;
        }
    }

    private byte[] changed(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(9)) {
            case 0, 1 -> with(bytes, at, (byte) BYTES[random.nextInt(BYTES.length)]);
            case 2 -> with(bytes, at, (byte) random.nextInt());
            case 3 -> withInt(bytes, at, INTS[random.nextInt(INTS.length)]);
            case 4 -> framed(Arrays.copyOfRange(bytes, Math.min(8, bytes.length), Math.max(8, at)));
            case 5 -> Arrays.copyOf(bytes, at);
            case 6 -> joined(bytes, frame());
            case 7 -> framed(joined(body(bytes, at), body(frame(), 8)));
            default -> framed(random(random.nextInt(64)));
        };
    }

    private byte[] frame() {
        return frames.get(random.nextInt(frames.size())).clone();
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        if (length > 0) {
            bytes[0] = (byte) random.nextInt(6);
        }
        return bytes;
    }

    private static byte[] body(byte[] bytes, int end) {
        return Arrays.copyOfRange(bytes, Math.min(8, bytes.length), Math.max(Math.min(8, bytes.length), end));
    }

    private static byte[] with(byte[] bytes, int at, byte value) {
        bytes[at] = value;
        return bytes;
    }

    private static byte[] withInt(byte[] bytes, int at, int value) {
        if (at + Integer.BYTES <= bytes.length) {
            ByteBuffer.wrap(bytes).putInt(at, value);
        }
        return bytes;
    }

    /** The right head before any body: what follows is read as a whole. */
    private static byte[] framed(byte[] body) {
        return ByteBuffer.allocate(8 + body.length)
                .putInt(Frames.MAGIC)
                .putInt(body.length)
                .put(body)
                .array();
    }

    private static byte[] joined(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }

    private static byte[] taken(ByteArrayOutputStream bytes) {
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
