package dev.backprop.grader.message;

import java.util.List;

/**
 * An entry of a value is wrong.
 *
 * @param index row and column; empty for a scalar
 * @param errorBound by how much {@code expected} may be off; 0 where it is exact
 */
public record WrongValue(
        String stage, List<Integer> index, double yours, double expected, double errorBound, JudgedWith judgedWith)
        implements Message {

    public WrongValue {
        index = List.copyOf(index);
    }

    @Override
    public String text() {
        String entry = Entry.of(stage, index);
        String wrong = ShortNumber.apart(yours, expected);
        String right = ShortNumber.apart(expected, yours);
        return errorBound == 0
                ? Words.of("WrongValue.exact", entry, wrong, right, judgedWith.clause())
                : Words.of("WrongValue", entry, wrong, right, ShortNumber.bound(errorBound), judgedWith.clause());
    }
}
