package dev.backprop.grader.batch.run;

import dev.backprop.grader.batch.intake.Handin;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** Lets all lanes work on one list, each on the next submission as soon as it has done one. */
final class LanePool implements AutoCloseable {

    /** What is done with one submission. */
    interface Task {
        void run(Handin handin, LaneKeeper lane) throws StoppedException;
    }

    private final List<LaneKeeper> lanes;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean stopped;

    LanePool(List<LaneKeeper> lanes) {
        this.lanes = List.copyOf(lanes);
    }

    /** Any of them. */
    LaneKeeper first() {
        return lanes.get(0);
    }

    /** Whether the run was stopped, or something has failed for good. */
    boolean isStopped() {
        return stopped;
    }

    /**
     * Does the task for each, until there are no more, or {@code enough} says so, or the run is stopped.
     *
     * @throws RuntimeException what one of the tasks has thrown; the others are given up then
     */
    void forEach(List<Handin> handins, BooleanSupplier enough, Task task) {
        Iterator<Handin> rest = handins.iterator();
        // No more lanes than there is work for: each takes a second to start.
        CompletableFuture.allOf(lanes.stream()
                        .limit(handins.size())
                        .map(lane -> CompletableFuture.runAsync(
                                () -> work(rest, enough, task, lane), work -> new Thread(work, "lane").start()))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        } else if (thrown instanceof Error error) {
            throw error;
        }
    }

    /** Ends all lanes at once. What has been written stays. */
    void stop() {
        stopped = true;
        lanes.forEach(LaneKeeper::stop);
    }

    @Override
    public void close() {
        lanes.parallelStream().forEach(LaneKeeper::close);
    }

    private void work(Iterator<Handin> rest, BooleanSupplier enough, Task task, LaneKeeper lane) {
        try {
            while (!stopped && !enough.getAsBoolean()) {
                Handin next;
                synchronized (rest) {
                    if (!rest.hasNext()) {
                        return;
                    }
                    next = rest.next();
                }
                task.run(next, lane);
            }
        } catch (StoppedException e) {
            // Somebody has said so.
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            stop();
        }
    }
}
