package dev.backprop.grader.grading;

import dev.backprop.grader.sandbox.CompileResult;
import dev.backprop.grader.sandbox.Limits;
import dev.backprop.grader.sandbox.Reply;
import dev.backprop.grader.sandbox.Sandbox;
import dev.backprop.worker.wire.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Compiles for one submission after the other in a worker that stays warm.
 *
 * <p>What a worker has compiled before must change nobody's verdict: one that has been at work for long is replaced, and what
 * a used one breaks down over is tried once more in a fresh one.
 */
final class WarmCompiler implements SourceCompiler, AutoCloseable {

    /** A jail ends a worker after 90 s; one compilation may take 15 s, and its limit is noticed a little late. */
    private static final Duration WORN_OUT = Duration.ofSeconds(60);

    private static final Duration NO_LIMIT = Duration.ofDays(30);

    private final Sandbox sandbox;
    private boolean used;

    /** @param starter starts a sandbox with these limits */
    WarmCompiler(Function<Limits, Sandbox> starter) {
        // What is limited is each compilation: no code of a submission runs here.
        this.sandbox = starter.apply(Limits.standard().withSubmission(NO_LIMIT, NO_LIMIT));
    }

    @Override
    public synchronized CompileResult compile(List<SourceFile> sources) {
        CompileResult result = sandbox.compile(sources);
        if (used && brokeDown(result) && !timedOut(result)) {
            // The sandbox has ended the worker: the next is a fresh one. What took too long it has tried in one
            // already.
            result = sandbox.compile(sources);
        }
        used = !brokeDown(result);
        sandbox.renewAfter(WORN_OUT);
        return result;
    }

    /** The sandbox, for what else is to be known of it. */
    Sandbox sandbox() {
        return sandbox;
    }

    @Override
    public void close() {
        sandbox.close();
    }

    private static boolean timedOut(CompileResult result) {
        return result instanceof CompileResult.CompileStopped stopped && stopped.failure() instanceof Reply.TimedOut;
    }

    private static boolean brokeDown(CompileResult result) {
        return !(result instanceof CompileResult.Compiled || result instanceof CompileResult.CompileErrors);
    }
}
