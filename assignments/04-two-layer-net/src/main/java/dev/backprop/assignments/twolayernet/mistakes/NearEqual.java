package dev.backprop.assignments.twolayernet.mistakes;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.Judgement;
import java.util.Arrays;

/** Whether two values are the same but for rounding. */
final class NearEqual {

    private static final double NEAR = 0x1p-30;

    private NearEqual() {}

    static boolean test(Entries a, Entries b) {
        double size = Arrays.stream(b.data()).map(Math::abs).max().orElse(0);
        return a.sameShapeAs(b)
                && a.isFinite()
                && Expectations.within(NEAR * size, b).judge(a).verdict() == Judgement.Verdict.RIGHT;
    }
}
