package dev.backprop.grader.sandbox;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Kills the worker whose request takes too long.
 *
 * <p>The thread that asks blocks in reading the answer; the watchdog looks at it from time to time, and only a request that
 * it meets twice costs more than a glance. So a quick request wakes no thread.
 */
final class Watchdog implements AutoCloseable {

    private static final long PERIOD_NANOS = Duration.ofMillis(25).toNanos();
    /** Measuring CPU time reads the table of processes: not at each look. */
    private static final long MEASURE_NANOS = Duration.ofMillis(100).toNanos();
    /** How long many quick requests may go on before their CPU time is measured. */
    private static final long QUICK_NANOS = Duration.ofSeconds(1).toNanos();

    private volatile @Nullable Watch current;
    private volatile boolean closed;

    Watchdog() {
        Thread thread = new Thread(this::run, "worker-watchdog");
        thread.setDaemon(true);
        thread.start();
    }

    /** Watches over the request that the caller is about to make of the worker, and ends the watch before. */
    Watch begin(Worker worker, Duration cpu, Duration wall, Spending spending) {
        Watch watch = new Watch(worker, cpu, wall, spending);
        current = watch;
        return watch;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void run() {
        Watch met = null;
        long measured = System.nanoTime();
        while (!closed) {
            LockSupport.parkNanos(PERIOD_NANOS);
            Watch watch = current;
            if (watch == null || !watch.isRunning()) {
                continue;
            }
            watch.checkWall();
            long pause = System.nanoTime() - measured;
            if (pause >= (watch == met ? MEASURE_NANOS : QUICK_NANOS)) {
                watch.checkCpu();
                measured = System.nanoTime();
            }
            met = watch;
        }
    }
}
