package dev.backprop.grader.batch.lane;

import dev.backprop.grader.disk.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The run's end of the line: a lane's process. One thread gives orders; any thread may kill. */
public final class LaneProcess implements AutoCloseable {

    /** How the name of a lane's folder for temporary files begins. */
    static final String TEMPORARY = "lane-";

    private static final long DEATH_SECONDS = 5;

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "lane-clock");
        thread.setDaemon(true);
        return thread;
    });

    private final Process process;
    private final Path temporary;
    private final Line line;
    private final LastWords stderr;

    private LaneProcess(Process process, Path temporary) {
        this.process = process;
        this.temporary = temporary;
        this.line = new Line(process.getInputStream(), process.getOutputStream());
        this.stderr = new LastWords(process.getErrorStream());
    }

    /**
     * Starts a lane, without waiting for it to be ready.
     *
     * @throws IOException if no process can be started
     */
    public static LaneProcess start(LaneProgram program, LaneSettings settings) throws IOException {
        Path temporary = Files.createTempDirectory(TEMPORARY).toRealPath();
        if (Files.getFileStore(temporary).supportsFileAttributeView(PosixFileAttributeView.class)) {
            // Where the grader is root, a jail is somebody else, who has to get at the worker's own folder in this one.
            Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        }
        LaneProcess lane;
        try {
            lane = new LaneProcess(program.start(temporary), temporary);
        } catch (IOException e) {
            FolderTree.deleteTemporary(temporary);
            throw e;
        }
        try {
            lane.line.send(settings);
        } catch (IOException e) {
            // It has ended already, which whoever waits for its first word will be told.
        }
        return lane;
    }

    /**
     * Waits for the lane's first word.
     *
     * @throws LaneDiedException if it ends, or says nothing in time
     */
    public Hello hello(Duration limit) throws LaneDiedException {
        return within(limit, () -> line.receive(Hello.class).orElse(null));
    }

    /**
     * Gives an order and waits for what comes of it.
     *
     * @throws LaneDiedException if the lane ends meanwhile, or does not answer in time, for which it is killed
     */
    public LaneReply ask(LaneOrder order, Duration limit) throws LaneDiedException {
        return within(limit, () -> {
            line.send(order);
            return line.receive(LaneReply.class).orElse(null);
        });
    }

    /** Ends the lane at once, and with it the jails that it has started. May be called again. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Lets the lane end by itself, as there are no more orders, and takes away what it leaves behind. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It is gone already.
        }
        try {
            if (!process.waitFor(DEATH_SECONDS, TimeUnit.SECONDS)) {
                kill();
                process.waitFor(DEATH_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
        FolderTree.deleteTemporary(temporary);
    }

    private interface Exchange<T> {
        @Nullable
        T run() throws IOException;
    }

    private <T> T within(Duration limit, Exchange<T> exchange) throws LaneDiedException {
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> alarm = CLOCK.schedule(
                () -> {
                    late.set(true);
                    kill();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        String reason;
        try {
            T answer = exchange.run();
            if (answer != null) {
                return answer;
            }
            reason = "it ended";
        } catch (IOException e) {
            reason = Objects.requireNonNullElse(e.getMessage(), "it ended");
        } finally {
            alarm.cancel(false);
        }
        kill();
        throw new LaneDiedException(
                late.get() ? "it did not answer within " + limit.toSeconds() + " s" : reason + exitStatus(),
                stderr.text(),
                late.get());
    }

    private String exitStatus() {
        try {
            return process.waitFor(DEATH_SECONDS, TimeUnit.SECONDS) ? ", exit status " + process.exitValue() : "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
