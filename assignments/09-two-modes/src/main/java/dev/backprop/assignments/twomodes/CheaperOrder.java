package dev.backprop.assignments.twomodes;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Mismatch;
import java.util.List;

/**
 * An order of three Jacobians, by the step that each belongs to.
 *
 * @param right those that are right: where two take as many multiplications, either is
 */
record CheaperOrder(List<Entries> right) implements Expectation {

    /** J2·J1 first, then J3: from the inputs on. */
    static final Entries FROM_RIGHT = order(1, 2, 3);

    /** J3·J2 first, then J1: from the outputs back. */
    static final Entries FROM_LEFT = order(3, 2, 1);

    /** What takes fewer multiplications. */
    static CheaperOrder of(double fromRight, double fromLeft) {
        if (fromRight == fromLeft) {
            return new CheaperOrder(List.of(FROM_RIGHT, FROM_LEFT));
        }
        return new CheaperOrder(List.of(fromRight < fromLeft ? FROM_RIGHT : FROM_LEFT));
    }

    private static Entries order(double... steps) {
        return new Entries(new int[] {steps.length}, steps);
    }

    @Override
    public Entries value() {
        return right.get(0);
    }

    @Override
    public boolean isUnique() {
        return right.size() == 1;
    }

    @Override
    public Judgement judge(Entries yours) {
        return right.contains(yours) ? Judgement.RIGHT : Judgement.wrong(() -> mismatch(yours));
    }

    private Mismatch mismatch(Entries yours) {
        double[] expected = value().data();
        int entry = yours.data()[0] == expected[0] ? (yours.data()[1] == expected[1] ? 2 : 1) : 0;
        return new Mismatch(new int[] {entry}, yours.data()[entry], expected[entry], 0);
    }
}
