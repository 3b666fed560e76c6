package dev.backprop.grader.sources.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** The bytes of a channel from its position on. Closing it leaves the channel open, for another reading. */
final class ChannelContents extends InputStream {

    private final SeekableByteChannel channel;

    ChannelContents(SeekableByteChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
        return channel.read(ByteBuffer.wrap(target, start, length));
    }

    /** Asked by {@link java.util.zip.GZIPInputStream}, to see whether another part follows. */
    @Override
    public int available() throws IOException {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(0, channel.size() - channel.position()));
    }
}
