package dev.backprop.grader.batch.run;

import dev.backprop.grader.batch.run.RunMessages.OutputNotLockable;
import dev.backprop.grader.batch.run.RunMessages.RunAtWork;
import dev.backprop.grader.message.MessageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two runs from working on the same part of a class at the same time.
 *
 * <p>A run locks the range of {@link Shard} in one file, so any two that overlap meet, also where one counts three shards and the
 * other four. The system takes a lock away with the process that holds it, however that ends.
 */
final class RunLock implements AutoCloseable {

    static final String FILE = ".lock";

    private static final long DOOR = Shard.PLACES;

    private final FileChannel channel;
    private final Path file;

    private RunLock(FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /** @throws MessageException if another run has a part of the shard, or nothing can be locked there */
    static RunLock take(Path out, Shard shard) {
        Path file = out.resolve(FILE);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            RunLock lock = new RunLock(channel, file);
            if (lock.tryLock(shard.first(), shard.end() - shard.first()) == null) {
                channel.close();
                throw new MessageException(new RunAtWork(out.toString()));
            }
            return lock;
        } catch (IOException e) {
            throw notLockable(file, e);
        }
    }

    /** Holds everybody else's {@code alone} back meanwhile, on all shards, and waits for theirs. */
    <T> T alone(Supplier<T> task) {
        try {
            FileLock door = tryLock(DOOR, 1);
            while (door == null) {
                TimeUnit.MILLISECONDS.sleep(50);
                door = tryLock(DOOR, 1);
            }
            try {
                return task.get();
            } finally {
                door.release();
            }
        } catch (IOException e) {
            throw notLockable(file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another shard was at work on the run's own files", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock is gone with the process at the latest.
        }
    }

    private @Nullable FileLock tryLock(long from, long size) throws IOException {
        try {
            return channel.tryLock(from, size, false);
        } catch (OverlappingFileLockException anotherThreadOfThisProcess) {
            return null;
        }
    }

    private static MessageException notLockable(Path file, IOException failure) {
        return new MessageException(new OutputNotLockable(file.toString(), failure.toString()), failure);
    }
}
