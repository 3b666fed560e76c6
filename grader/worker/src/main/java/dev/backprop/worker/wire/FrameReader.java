package dev.backprop.worker.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Takes the parts out of one frame, trusting none of them: every count is compared with what the frame still holds before
 * anything is allocated.
 */
final class FrameReader {

    /** Elements of all lists of one frame together: a byte on the wire must not become a large object in the heap. */
    private static final int MAX_ELEMENTS = 1 << 18;

    private final ByteBuffer buffer;
    private int elements;

    /** Reads the first {@code length} bytes of {@code bytes}, which must not change meanwhile. */
    FrameReader(byte[] bytes, int length) {
        buffer = ByteBuffer.wrap(bytes, 0, length);
    }

    /** @throws MalformedFrameException if the frame holds more than was taken out of it */
    void end() throws MalformedFrameException {
        if (buffer.hasRemaining()) {
            throw new MalformedFrameException(buffer.remaining() + " bytes too many");
        }
    }

    int takeByte() throws MalformedFrameException {
        return held(1).get();
    }

    boolean takeFlag() throws MalformedFrameException {
        int value = takeByte();
        if (value != 0 && value != 1) {
            throw new MalformedFrameException(value + " is no flag");
        }
        return value == 1;
    }

    int takeInt() throws MalformedFrameException {
        return held(Integer.BYTES).getInt();
    }

    /** An int that counts something. */
    int takeCount() throws MalformedFrameException {
        int count = takeInt();
        if (count < 0) {
            throw new MalformedFrameException("a count of " + count);
        }
        return count;
    }

    long takeLong() throws MalformedFrameException {
        return held(Long.BYTES).getLong();
    }

    double takeDouble() throws MalformedFrameException {
        return held(Double.BYTES).getDouble();
    }

    double[] takeDoubles(long count) throws MalformedFrameException {
        held(count, Double.BYTES);
        double[] values = new double[(int) count];
        buffer.asDoubleBuffer().get(values);
        buffer.position(buffer.position() + values.length * Double.BYTES);
        return values;
    }

    int[] takeInts(long count) throws MalformedFrameException {
        held(count, Integer.BYTES);
        int[] values = new int[(int) count];
        buffer.asIntBuffer().get(values);
        buffer.position(buffer.position() + values.length * Integer.BYTES);
        return values;
    }

    byte[] takeBytes() throws MalformedFrameException {
        int count = takeCount();
        held(count);
        byte[] values = new byte[count];
        buffer.get(values);
        return values;
    }

    /** @throws MalformedFrameException if the bytes are no UTF-8 */
    String takeText() throws MalformedFrameException {
        int count = takeCount();
        ByteBuffer bytes = held(count).slice().limit(count);
        buffer.position(buffer.position() + count);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedFrameException("text that is not UTF-8");
        }
    }

    /** @throws MalformedFrameException if the bytes are no UTF-8, or more characters than that */
    String takeText(int most) throws MalformedFrameException {
        String text = takeText();
        if (text.length() > most) {
            throw new MalformedFrameException("a text of more than " + most + " characters");
        }
        return text;
    }

    <T> Optional<T> takeOptional(Part<T> part) throws MalformedFrameException {
        return takeFlag() ? Optional.of(part.take(this)) : Optional.empty();
    }

    /**
     * One of the constants, by its name.
     *
     * @throws MalformedFrameException if there is no such constant
     */
    <E extends Enum<E>> E takeConstant(E[] constants) throws MalformedFrameException {
        String name = takeText();
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new MalformedFrameException("an unknown constant");
    }

    /** A list that nobody changes. */
    <T> List<T> takeList(Part<T> part) throws MalformedFrameException {
        int count = takeCount();
        held(count);
        elements += count;
        if (elements < 0 || elements > MAX_ELEMENTS) {
            throw new MalformedFrameException("more than " + MAX_ELEMENTS + " elements");
        }
        List<T> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(part.take(this));
        }
        return Collections.unmodifiableList(list);
    }

    /** How one element of a list is taken; it takes one byte at least. */
    interface Part<T> {
        T take(FrameReader in) throws MalformedFrameException;
    }

    static MalformedFrameException unknown(String what, int tag) {
        return new MalformedFrameException("no " + what + " has the tag " + tag);
    }

    private ByteBuffer held(long bytes) throws MalformedFrameException {
        if (bytes > buffer.remaining()) {
            throw new MalformedFrameException(bytes + " bytes announced, " + buffer.remaining() + " held");
        }
        return buffer;
    }

    private void held(long count, int size) throws MalformedFrameException {
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw new MalformedFrameException("a count of " + count);
        }
        held(count * size);
    }
}
