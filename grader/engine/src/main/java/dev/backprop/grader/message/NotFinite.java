package dev.backprop.grader.message;

import java.util.List;

/**
 * An entry of a value is NaN or infinite.
 *
 * @param index row and column; empty for a scalar
 */
public record NotFinite(String stage, List<Integer> index, double value) implements Message {

    public NotFinite {
        index = List.copyOf(index);
    }

    @Override
    public String text() {
        String key = Double.isNaN(value) ? "NotFinite.nan" : "NotFinite.infinite";
        return Words.of(key, Entry.of(stage, index), ShortNumber.of(value));
    }
}
