package dev.backprop.grader.sandbox;

import dev.backprop.worker.wire.LoadProblem;

/** How the loading of a program ended. */
public sealed interface LoadResult {

    /** The program can be called. */
    record Loaded(Program program) implements LoadResult {}

    /** The classes do not hold what was looked for. */
    record NotLoaded(LoadProblem problem) implements LoadResult {}

    /** A static initialiser did not end in time, or ended the worker. */
    record LoadStopped(Reply.Failure failure) implements LoadResult {}
}
