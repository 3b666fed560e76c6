package dev.backprop.grader.message;

import java.util.List;

/**
 * An entry of a gradient at a kink is neither one-sided slope, nor between them.
 *
 * @param index row and column; empty for a scalar
 * @param low the smaller one-sided slope
 * @param high the larger one-sided slope
 */
public record WrongValueAtTie(
        String stage, List<Integer> index, double yours, double low, double high, JudgedWith judgedWith)
        implements Message {

    public WrongValueAtTie {
        index = List.copyOf(index);
    }

    @Override
    public String text() {
        double nearest = yours < low ? low : high;
        return Words.of(
                "WrongValueAtTie",
                Entry.of(stage, index),
                ShortNumber.apart(yours, nearest),
                ShortNumber.apart(low, yours),
                ShortNumber.apart(high, yours),
                judgedWith.clause());
    }
}
