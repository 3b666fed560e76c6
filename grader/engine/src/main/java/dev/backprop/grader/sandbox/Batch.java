package dev.backprop.grader.sandbox;

import dev.backprop.worker.wire.Value;
import java.util.List;

/** Cuts many calls into frames. */
final class Batch {

    /** Well below what a frame holds; longer frames are not quicker. */
    private static final long MAX_BYTES = 1 << 20;

    private static final int MAX_CALLS = 1024;

    private Batch() {}

    /** The lists from {@code start} on that go into one frame: at least one. */
    static List<List<Value>> of(List<List<Value>> argumentLists, int start) {
        int end = start;
        long bytes = 0;
        while (end < argumentLists.size() && end - start < MAX_CALLS && bytes < MAX_BYTES) {
            for (Value value : argumentLists.get(end)) {
                bytes += bytes(value);
            }
            end++;
        }
        return argumentLists.subList(start, end);
    }

    private static long bytes(Value value) {
        if (value instanceof Value.Matrix matrix) {
            return (long) matrix.data().length * Double.BYTES;
        }
        if (value instanceof Value.Reals reals) {
            return (long) reals.values().length * Double.BYTES;
        }
        if (value instanceof Value.Wholes wholes) {
            return (long) wholes.values().length * Integer.BYTES;
        }
        return Double.BYTES;
    }
}
