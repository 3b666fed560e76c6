package dev.backprop.assignments.gradientcheck;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Mismatch;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A number that is one of several.
 *
 * @param right all that are right, the most likely first; at least one
 */
record OneOf(List<Double> right) implements Expectation {

    /** A count up to {@code most}, which is what it is expected to be. */
    static OneOf between(int least, int most) {
        return new OneOf(IntStream.rangeClosed(0, most - least)
                .mapToObj(fewer -> (double) (most - fewer))
                .toList());
    }

    @Override
    public Entries value() {
        return Entries.of(right.get(0));
    }

    @Override
    public boolean isUnique() {
        return right.size() == 1;
    }

    @Override
    public Judgement judge(Entries yours) {
        double number = yours.data()[0];
        return right.contains(number)
                ? Judgement.RIGHT
                : Judgement.wrong(() -> new Mismatch(new int[0], number, right.get(0), 0));
    }
}
