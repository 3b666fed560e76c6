package dev.backprop.worker.wire;

import java.util.List;

/** What the worker answers to a {@link Request}. */
public sealed interface Answer {

    /** The sources were compiled. */
    record Compiled(List<ClassFile> classes) implements Answer {}

    /** The sources have errors. */
    record NotCompiled(List<CompilerMessage> messages) implements Answer {}

    /** The compiler itself broke down, or there is none. */
    record CompilerFailed(String reason) implements Answer {}

    /** The classes are loaded, and their method can be called. */
    record Loaded() implements Answer {}

    /** The classes cannot be called as asked. */
    record NotLoaded(LoadProblem problem) implements Answer {}

    /** How the call ended. */
    record Called(Outcome outcome) implements Answer {}

    /**
     * How the calls ended, from the first one on; at least one.
     *
     * @param outcomes fewer than were asked for where the rest would not fit into the frame, where a
     *     {@link Outcome.StackOverflow} was the last, or where the worker is {@linkplain WorkerMessage.Spent spent}
     */
    record CalledMany(List<Outcome> outcomes) implements Answer {}

    /**
     * What calls allocated.
     *
     * @param bytes on the heap, by the thread that called; fewer than were asked for where a call failed
     */
    record Measured(List<Long> bytes) implements Answer {}

    /** There was not enough of something. */
    record OutOfMemory(Exhausted exhausted) implements Answer {}
}
