package dev.backprop.grader.batch.run;

import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.grader.batch.lane.Lane;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A lane of this JVM, for what is no question of processes: what is compiled and judged is so by a JVM that has done it before.
 * Students' code runs in a worker, as always, but one worker serves one lane after the other.
 */
final class LaneThread extends Process {

    private final OutputStream orders;
    private final InputStream answers;
    private final Thread thread;

    LaneThread() throws IOException {
        // Threads that end do not close these, as they do the pipes of java.io.
        Pipe toLane = Pipe.open();
        Pipe fromLane = Pipe.open();
        orders = Channels.newOutputStream(toLane.sink());
        answers = Channels.newInputStream(fromLane.source());
        thread = new Thread(
                () -> serve(Channels.newInputStream(toLane.source()), Channels.newOutputStream(fromLane.sink())),
                "lane");
        thread.setDaemon(true);
        thread.start();
    }

    private static void serve(InputStream in, OutputStream out) {
        try (in;
                out) {
            new Lane(() -> List.of(new Scaling()), settings -> LentWorkers.lendAll(), in, out).serve();
        } catch (IOException e) {
            // The run has closed the other end.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public OutputStream getOutputStream() {
        return orders;
    }

    @Override
    public InputStream getInputStream() {
        return answers;
    }

    @Override
    public InputStream getErrorStream() {
        return InputStream.nullInputStream();
    }

    @Override
    public Stream<ProcessHandle> descendants() {
        return Stream.empty();
    }

    @Override
    public int waitFor() throws InterruptedException {
        thread.join();
        return 0;
    }

    @Override
    public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
        thread.join(unit.toMillis(timeout));
        return !thread.isAlive();
    }

    @Override
    public int exitValue() {
        if (thread.isAlive()) {
            throw new IllegalThreadStateException("the lane is at work");
        }
        return 0;
    }

    @Override
    public void destroy() {
        try {
            orders.close();
            answers.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Process destroyForcibly() {
        destroy();
        return this;
    }
}
