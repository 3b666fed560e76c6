package dev.backprop.grader.grading;

import dev.backprop.grader.sandbox.CompileResult;
import dev.backprop.grader.sandbox.Confinement;
import dev.backprop.grader.sandbox.Sandbox;
import dev.backprop.worker.wire.SourceFile;
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
    private final Set<Sandbox> returned = new LinkedHashSet<>();
    private boolean lent;

    /** Starts the first at once. */
    FreshWorkers(Supplier<Sandbox> starter) {
        this.starter = starter;
        this.first = starter.get();
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
        Sandbox worker = lent ? starter.get() : first;
        lent = true;
        return worker;
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
        // While the report is written.
        returned.forEach(Sandbox::closeSoon);
    }
}
