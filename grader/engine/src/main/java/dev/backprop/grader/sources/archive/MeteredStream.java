package dev.backprop.grader.sources.archive;

import java.io.IOException;
import java.io.InputStream;

/** Unpacked bytes, counted. Skipping is reading: nothing passes uncounted. */
final class MeteredStream extends InputStream {

    private final InputStream in;
    private final Meter meter;

    MeteredStream(InputStream in, Meter meter) {
        this.in = in;
        this.meter = meter;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
        int count = in.read(target, start, length);
        if (count > 0) {
            meter.read(count);
            meter.unpacked(count);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
