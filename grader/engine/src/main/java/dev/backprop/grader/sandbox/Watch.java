package dev.backprop.grader.sandbox;

import dev.backprop.grader.sandbox.Reply.TimedOut;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request under watch: it either ends first or runs out of time first, never both. */
final class Watch {

    private final Worker worker;
    private final Duration cpu;
    private final Duration wall;
    private final Spending spending;
    private final long start = System.nanoTime();

    private boolean running = true;
    private @Nullable TimedOut verdict;
    /** The worker's CPU time when the watchdog first measured it during this request. */
    private @Nullable Duration cpuBefore;

    Watch(Worker worker, Duration cpu, Duration wall, Spending spending) {
        this.worker = worker;
        this.cpu = cpu;
        this.wall = wall;
        this.spending = spending;
    }

    synchronized boolean isRunning() {
        return running && verdict == null;
    }

    /** Ends the watch; what the request ran into, if it did, in which case its worker is dead or dying. */
    synchronized Optional<TimedOut> end() {
        if (running) {
            running = false;
            spending.addWall(elapsed());
        }
        return Optional.ofNullable(verdict);
    }

    void checkWall() {
        Duration elapsed = elapsed();
        if (elapsed.compareTo(wall) > 0) {
            expire(new TimedOut(Limit.REQUEST_WALL, wall));
        } else {
            spending.wallExceededBy(elapsed).ifPresent(this::expire);
        }
    }

    /** Called by the watchdog's thread only. */
    void checkCpu() {
        Duration now = worker.cpu();
        Duration before = cpuBefore;
        if (before == null) {
            cpuBefore = now;
        } else if (now.minus(before).compareTo(cpu) > 0) {
            expire(new TimedOut(Limit.REQUEST_CPU, cpu));
        }
        spending.cpuExceededBy(now).ifPresent(this::expire);
    }

    private void expire(TimedOut timedOut) {
        synchronized (this) {
            if (!isRunning()) {
                return;
            }
            verdict = timedOut;
        }
        worker.kill();
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
