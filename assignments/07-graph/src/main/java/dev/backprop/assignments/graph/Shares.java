package dev.backprop.assignments.graph;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Mismatch;

/**
 * What max passes back where several inputs are the largest: shares of the upstream gradient for these, none of them negative, which
 * add up to it; nothing for the others.
 *
 * @param upstream the upstream gradient
 * @param tied for each input, whether it is one of the largest
 * @param looseness how far an entry may be out, relative to the upstream gradient
 */
record Shares(double upstream, boolean[] tied, double looseness) implements Expectation {

    /** One of several right gradients: equal shares. */
    @Override
    public Entries value() {
        int largest = 0;
        for (boolean is : tied) {
            largest += is ? 1 : 0;
        }
        double[] equal = new double[tied.length];
        for (int k = 0; k < equal.length; k++) {
            equal[k] = tied[k] ? upstream / largest : 0;
        }
        return Near.vector(equal);
    }

    @Override
    public boolean isUnique() {
        return false;
    }

    @Override
    public Judgement judge(Entries yours) {
        double bound = looseness * Math.abs(upstream);
        double sum = 0;
        for (int k = 0; k < tied.length; k++) {
            double share = yours.data()[k] / upstream;
            if (share < -looseness || share > (tied[k] ? 1 : 0) + looseness) {
                return wrong(k, yours, bound);
            }
            sum += share;
        }
        return Math.abs(sum - 1) <= tied.length * looseness ? Judgement.RIGHT : wrong(furthest(yours), yours, bound);
    }

    private int furthest(Entries yours) {
        int furthest = 0;
        double[] equal = value().data();
        for (int k = 0; k < equal.length; k++) {
            if (Math.abs(yours.data()[k] - equal[k]) > Math.abs(yours.data()[furthest] - equal[furthest])) {
                furthest = k;
            }
        }
        return furthest;
    }

    private Judgement wrong(int entry, Entries yours, double bound) {
        Mismatch mismatch = new Mismatch(new int[] {entry}, yours.data()[entry], value().data()[entry], bound);
        return Judgement.wrong(() -> mismatch);
    }
}
