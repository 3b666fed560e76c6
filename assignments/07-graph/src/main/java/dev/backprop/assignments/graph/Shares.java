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
        double sum = 0;
        int outOfRange = -1;
        for (int k = 0; k < tied.length; k++) {
            double share = yours.data()[k] / upstream;
            if (share < -looseness || share > (tied[k] ? 1 : 0) + looseness) {
                // Of an input that is not among the largest there is one right value: that tells most.
                if (!tied[k]) {
                    return wrong(k, yours);
                }
                outOfRange = outOfRange < 0 ? k : outOfRange;
            }
            sum += share;
        }
        if (outOfRange >= 0) {
            return wrong(outOfRange, yours);
        }
        return Math.abs(sum - 1) <= tied.length * looseness ? Judgement.RIGHT : wrong(furthest(yours), yours);
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

    private Judgement wrong(int entry, Entries yours) {
        double own = yours.data()[entry];
        double low = tied[entry] ? Math.min(0, upstream) : 0;
        double high = tied[entry] ? Math.max(0, upstream) : 0;
        double[] oneSided = tied[entry] ? new double[] {low, high} : new double[0];
        double nearest = Math.min(Math.max(own, low), high);
        double bound = looseness * Math.abs(upstream);
        Mismatch mismatch = new Mismatch(new int[] {entry}, own, nearest, bound, oneSided);
        return Judgement.wrong(() -> mismatch);
    }
}
