package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A student's vector or matrix beside the right one, where both are small enough to be read.
 *
 * @param wrong the positions of the wrong entries, in the order of the entries
 */
public record Whole(Entries yours, Entries expected, List<List<Integer>> wrong) {

    private static final int LARGEST_AXIS = 6;

    public Whole {
        wrong = List.copyOf(wrong);
    }

    /** Empty for a single number, for more than can be read, and where there is no one right value. */
    static Optional<Whole> of(Entries yours, Expectation expectation) {
        int[] shape = expectation.shape();
        boolean isReadable =
                shape.length > 0 && Arrays.stream(shape).allMatch(length -> 0 < length && length <= LARGEST_AXIS);
        if (!isReadable || !Arrays.equals(shape, yours.shape()) || !expectation.isUnique()) {
            return Optional.empty();
        }
        Entries expected = expectation.value();
        List<List<Integer>> wrong = new ArrayList<>();
        for (int k = 0; k < yours.data().length; k++) {
            if (isWrong(k, yours, expected, expectation)) {
                wrong.add(Arrays.stream(yours.index(k)).boxed().toList());
            }
        }
        return Optional.of(new Whole(yours, expected, wrong));
    }

    private static boolean isWrong(int k, Entries yours, Entries expected, Expectation expectation) {
        double[] alone = expected.data().clone();
        alone[k] = yours.data()[k];
        return !Double.isFinite(alone[k])
                || expectation.judge(expected.with(alone)).verdict() == Judgement.Verdict.WRONG;
    }
}
