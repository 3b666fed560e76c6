package dev.backprop.grader.grading;

import dev.backprop.grader.sandbox.CompileResult;
import dev.backprop.grader.sandbox.Confinement;
import dev.backprop.grader.sandbox.Sandbox;
import dev.backprop.worker.wire.SourceFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The workers of a single submission, one for each seed; the first of them compiles it, and is warm by that. */
final class FreshWorkers implements Workers {

    /** Fewer exercises are done before a second worker has started. */
    private static final int WORTH_TWO = 6;

    private final Supplier<Sandbox> starter;
    private final Sandbox first;
    private final Deque<Sandbox> ready = new ArrayDeque<>();
    private final Set<Sandbox> returned = new LinkedHashSet<>();

    /** Starts the first at once. */
    FreshWorkers(Supplier<Sandbox> starter) {
        this.starter = starter;
        this.first = starter.get();
        ready.add(first);
    }

    @Override
    public CompileResult compile(List<SourceFile> sources) {
        return first.compile(sources);
    }

    @Override
    public Sandbox lend() {
        // What one seed leaves behind disturbs no other.
        returned.forEach(Sandbox::close);
        returned.clear();
        return ready.isEmpty() ? starter.get() : ready.remove();
    }

    /** The others start while the first one compiles. */
    @Override
    public void expect(int exercises) {
        while (ready.size() < sideBySide(exercises)) {
            ready.add(starter.get());
        }
    }

    @Override
    public void takeBack(Sandbox worker) {
        returned.add(worker);
    }

    @Override
    public int sideBySide(int exercises) {
        return Math.min(Runtime.getRuntime().availableProcessors(), exercises < WORTH_TWO ? 1 : 2);
    }

    @Override
    public Confinement confinement() {
        return first.confinement();
    }

    @Override
    public void close() {
        returned.add(first);
        returned.addAll(ready);
        // While the report is written.
        returned.forEach(Sandbox::closeSoon);
    }
}
