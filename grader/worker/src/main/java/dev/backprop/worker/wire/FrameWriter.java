package dev.backprop.worker.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Puts the parts of one frame into a buffer that grows up to the frame's limit; numbers are big-endian. */
final class FrameWriter {

    private static final int FIRST_SIZE = 1 << 13;

    private final int limit;
    private ByteBuffer buffer = ByteBuffer.allocate(FIRST_SIZE);

    FrameWriter(int limit) {
        this.limit = limit;
    }

    /** Forgets what was put so far. */
    void clear() {
        buffer.clear();
    }

    int length() {
        return buffer.position();
    }

    /** The bytes put so far; valid from 0 to {@link #length()} until the next put. */
    byte[] array() {
        return buffer.array();
    }

    /** Overwrites four bytes that were put before. */
    void patchInt(int position, int value) {
        buffer.putInt(position, value);
    }

    void putByte(int value) {
        room(1).put((byte) value);
    }

    void putFlag(boolean value) {
        putByte(value ? 1 : 0);
    }

    void putInt(int value) {
        room(Integer.BYTES).putInt(value);
    }

    void putLong(long value) {
        room(Long.BYTES).putLong(value);
    }

    void putDouble(double value) {
        room(Double.BYTES).putDouble(value);
    }

    /** The numbers alone: their count is put by the caller. */
    void putDoubles(double[] values) {
        long bytes = (long) values.length * Double.BYTES;
        room(bytes).asDoubleBuffer().put(values);
        buffer.position(buffer.position() + (int) bytes);
    }

    /** The numbers alone: their count is put by the caller. */
    void putInts(int[] values) {
        long bytes = (long) values.length * Integer.BYTES;
        room(bytes).asIntBuffer().put(values);
        buffer.position(buffer.position() + (int) bytes);
    }

    void putBytes(byte[] values) {
        putInt(values.length);
        room(values.length).put(values);
    }

    /** Text as UTF-8; a lone surrogate becomes a question mark. */
    void putText(String text) {
        putBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void putConstant(Enum<?> constant) {
        putText(constant.name());
    }

    <T> void putList(List<T> elements, Part<T> part) {
        putInt(elements.size());
        for (T element : elements) {
            part.put(this, element);
        }
    }

    <T> void putOptional(Optional<T> element, Part<T> part) {
        putFlag(element.isPresent());
        element.ifPresent(present -> part.put(this, present));
    }

    /** How one element of a list is put. */
    interface Part<T> {
        void put(FrameWriter out, T element);
    }

    private ByteBuffer room(long bytes) {
        long needed = buffer.position() + bytes;
        if (needed > limit) {
            throw new FrameTooLargeException(needed, limit);
        }
        if (needed > buffer.capacity()) {
            int size = (int) Math.min(limit, Math.max(needed, 2L * buffer.capacity()));
            int position = buffer.position();
            buffer = ByteBuffer.wrap(Arrays.copyOf(buffer.array(), size)).position(position);
        }
        return buffer;
    }
}
