package dev.backprop.grader.circuit;

import org.apiguardian.api.API;

/** Entries of a node that stand one after the other: from the first to the one before {@code to}, counted by rows. */
@API(status = API.Status.INTERNAL)
public record Span(int from, int to) {

    static Span all(int size) {
        return new Span(0, size);
    }

    public int length() {
        return to - from;
    }

    public boolean has(int entry) {
        return from <= entry && entry < to;
    }

    /** The shortest that holds both; of nothing, the other one. */
    Span with(Span other) {
        if (length() == 0 || other.length() == 0) {
            return length() == 0 ? other : this;
        }
        return new Span(Math.min(from, other.from), Math.max(to, other.to));
    }

    /** The rows, so many columns each, that hold these entries. */
    public Span rows(int columns) {
        return new Span(from / columns, (to + columns - 1) / columns);
    }

    /** The entries of these rows. */
    public Span times(int columns) {
        return new Span(from * columns, to * columns);
    }
}
