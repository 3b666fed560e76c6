package dev.backprop.worker.wire;

/** What Java says that there is no more of when it throws an {@code OutOfMemoryError}. */
public enum Exhausted {
    HEAP,
    /** Threads, of which there may be only so many. */
    THREADS,
    /** Memory for classes, for buffers outside of the heap, or for Java itself. */
    OTHER_MEMORY;

    /** By the words of the virtual machine; of an error of another class than Java's own nothing is believed. Allocates nothing. */
    public static Exhausted of(OutOfMemoryError error) {
        String words = error.getClass() == OutOfMemoryError.class ? error.getMessage() : null;
        if (words == null || words.contains("heap") || words.contains("array size") || words.contains("GC overhead")) {
            return HEAP;
        }
        return words.contains("native thread") ? THREADS : OTHER_MEMORY;
    }
}
