package dev.backprop.grader.batch.lane;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One end of the line between a run and a lane.
 *
 * <p>A frame is the number {@value #MAGIC}, the length of what follows (both 4 bytes, big-endian), and a record as JSON in UTF-8.
 * So a stray print into the stream is noticed, and no length is believed that cannot be. Orders go one way, replies the other,
 * one for each order; the first frame from a lane is its {@link Hello}.
 */
final class Line {

    /** A report is at most a few hundred kilobytes: what code prints and what is quoted of it is cut. */
    static final int LONGEST = 32 << 20;

    private static final int MAGIC = 0x6c616e65;

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final DataInputStream in;
    private final DataOutputStream out;

    Line(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    void send(Record frame) throws IOException {
        byte[] json = GSON.toJson(frame).getBytes(StandardCharsets.UTF_8);
        if (json.length > LONGEST) {
            throw new IOException("a frame of " + json.length + " bytes");
        }
        out.writeInt(MAGIC);
        out.writeInt(json.length);
        out.write(json);
        out.flush();
    }

    /**
     * The next frame; empty where the other end has ended between two frames.
     *
     * @throws IOException if what comes is no such frame
     */
    <T extends Record> Optional<T> receive(Class<T> type) throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        int magic = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int length = in.readInt();
        if (magic != MAGIC || length < 0 || length > LONGEST) {
            throw new IOException("no frame, but %08x %08x".formatted(magic, length));
        }
        byte[] json = in.readNBytes(length);
        if (json.length < length) {
            throw new EOFException("a frame broke off after " + json.length + " of " + length + " bytes");
        }
        try {
            T frame = GSON.fromJson(new String(json, StandardCharsets.UTF_8), type);
            if (frame == null) {
                throw new IOException("an empty frame");
            }
            return Optional.of(frame);
        } catch (JsonParseException e) {
            throw new IOException("a frame that is no " + type.getSimpleName(), e);
        }
    }
}
