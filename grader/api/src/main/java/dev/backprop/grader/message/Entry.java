package dev.backprop.grader.message;

import java.util.List;

/** Names one entry of a stage's value as a student would write it. */
public final class Entry {

    private Entry() {}

    /** {@code dW[0][2]} for an entry of a matrix, {@code loss} for a scalar. */
    public static String of(String stage, List<Integer> index) {
        StringBuilder entry = new StringBuilder(stage);
        index.forEach(i -> entry.append('[').append(i).append(']'));
        return entry.toString();
    }
}
