package dev.backprop.grader.sources.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** An archive's bytes as they are, counted as they are read. Closing it leaves the file open. */
final class MeteredChannel implements SeekableByteChannel {

    private final SeekableByteChannel channel;
    private final Meter meter;

    MeteredChannel(SeekableByteChannel channel, Meter meter) {
        this.channel = channel;
        this.meter = meter;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int count = channel.read(target);
        meter.read(Math.max(0, count));
        return count;
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        channel.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() {}
}
