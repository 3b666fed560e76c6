package dev.backprop.grader.batch.run;

import dev.backprop.grader.grading.WarmWorkers;
import dev.backprop.grader.grading.Workers;
import dev.backprop.grader.sandbox.CompileResult;
import dev.backprop.grader.sandbox.Confinement;
import dev.backprop.grader.sandbox.JailChoice;
import dev.backprop.grader.sandbox.ProcessJail;
import dev.backprop.grader.sandbox.Sandbox;
import dev.backprop.worker.wire.SourceFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Workers that one lane after the other has, where what they have seen before is no question: most of a short run is their start. */
final class LentWorkers implements Workers {

    private static final Queue<LentWorkers> IDLE = new ConcurrentLinkedQueue<>();

    /** Well before a worker's time is over. */
    private static final Duration OLD = Duration.ofSeconds(40);

    private final Workers workers = WarmWorkers.ofOneAuthor(JailChoice.only(new ProcessJail()), 1);
    private final Instant old = Instant.now().plus(OLD);

    private LentWorkers() {}

    /** Those of a lane that has ended, or new ones. */
    static Workers lendAll() {
        for (LentWorkers idle = IDLE.poll(); idle != null; idle = IDLE.poll()) {
            if (Instant.now().isBefore(idle.old)) {
                return idle;
            }
            idle.workers.close();
        }
        return new LentWorkers();
    }

    @Override
    public void close() {
        IDLE.add(this);
    }

    @Override
    public CompileResult compile(List<SourceFile> sources) {
        return workers.compile(sources);
    }

    @Override
    public Sandbox lend() {
        return workers.lend();
    }

    @Override
    public void takeBack(Sandbox worker) {
        workers.takeBack(worker);
    }

    @Override
    public Confinement confinement() {
        return workers.confinement();
    }
}
