package dev.backprop.grader.grading;

import dev.backprop.grader.sandbox.CompileResult;
import dev.backprop.grader.sandbox.Confinement;
import dev.backprop.grader.sandbox.JailChoice;
import dev.backprop.grader.sandbox.Limits;
import dev.backprop.grader.sandbox.Reply;
import dev.backprop.grader.sandbox.Sandbox;
import dev.backprop.worker.wire.SourceFile;
import java.time.Duration;
import java.util.List;

/**
 * The workers of one submission after the other: one that stays warm compiles them all, and the next one to be lent starts while
 * the last one is still at work, or is the last one itself. One thread may compile while another examines.
 *
 * <p>What a worker has compiled before must change nobody's verdict: one that has been at work for long is replaced, and what
 * a used one breaks down over is tried once more in a fresh one.
 */
public final class WarmWorkers implements Workers {

    /** A worker keeps each program that it has loaded: after so many it is replaced. */
    private static final int MOST_LOADS = 50;

    /** A jail ends a worker after 90 s; one compilation may take 15 s, and its limit is noticed a little late. */
    private static final Duration WORN_OUT = Duration.ofSeconds(60);

    /** Whoever has a worker after another one has more than its whole time there. */
    private static final Duration PASSED_ON = Duration.ofSeconds(10);

    private static final Duration NO_LIMIT = Duration.ofDays(30);

    private final JailChoice jail;
    private final int seedsOfOne;
    private final boolean areAllOfOneAuthor;
    private final Limits limits;
    private final Sandbox compiler;
    private boolean used;
    private Sandbox next;
    private int lent;

    /** Starts the first ones at once, for submissions of whoever. */
    public WarmWorkers(JailChoice jail, Limits limits) {
        this(jail, 1, false, limits);
    }

    /**
     * Starts the first ones at once, for submissions that are all the same author's: one worker examines one after the other, at
     * three fifths of the cost.
     *
     * @param seeds the largest number of seeds that a submission may be examined with in one worker
     */
    public static WarmWorkers ofOneAuthor(JailChoice jail, int seeds) {
        return new WarmWorkers(jail, seeds, true, Limits.standard());
    }

    private WarmWorkers(JailChoice jail, int seeds, boolean areAllOfOneAuthor, Limits limits) {
        this.jail = jail;
        this.limits = limits;
        this.areAllOfOneAuthor = areAllOfOneAuthor;
        this.seedsOfOne = Math.min(seeds, MOST_LOADS);
        // What is limited is each compilation: no code of a submission runs here.
        this.compiler = Sandbox.start(jail, Limits.standard().withSubmission(NO_LIMIT, NO_LIMIT));
        this.next = start();
    }

    @Override
    public CompileResult compile(List<SourceFile> sources) {
        synchronized (compiler) {
            CompileResult result = compiler.compile(sources);
            if (used && brokeDown(result) && !timedOut(result)) {
                // The sandbox has ended the worker: the next is a fresh one. What took too long it has tried in one
                // already.
                result = compiler.compile(sources);
            }
            used = !brokeDown(result);
            compiler.renewAfter(WORN_OUT);
            return result;
        }
    }

    @Override
    public Sandbox lend() {
        Sandbox ready = next;
        if (!areAllOfOneAuthor) {
            next = start();
        }
        return ready;
    }

    @Override
    public void takeBack(Sandbox worker) {
        lent += seedsOfOne;
        if (!areAllOfOneAuthor) {
            worker.close();
        } else if (lent < MOST_LOADS) {
            next = worker.passOn(PASSED_ON);
        } else {
            lent = 0;
            worker.close();
            next = start();
        }
    }

    @Override
    public int seedsOfOne() {
        return seedsOfOne;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public Confinement confinement() {
        return compiler.confinement();
    }

    @Override
    public void close() {
        compiler.close();
        next.close();
    }

    /** A submission's time is that of one seed. */
    private Sandbox start() {
        return Sandbox.start(
                jail,
                limits.withSubmission(
                        limits.submissionCpu().multipliedBy(seedsOfOne),
                        limits.submissionWall().multipliedBy(seedsOfOne)));
    }

    private static boolean timedOut(CompileResult result) {
        return result instanceof CompileResult.CompileStopped stopped && stopped.failure() instanceof Reply.TimedOut;
    }

    private static boolean brokeDown(CompileResult result) {
        return !(result instanceof CompileResult.Compiled || result instanceof CompileResult.CompileErrors);
    }
}
