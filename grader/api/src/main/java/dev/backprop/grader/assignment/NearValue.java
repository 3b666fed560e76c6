package dev.backprop.grader.assignment;

/**
 * A trusted value, to be met within a bound.
 *
 * @param bound how far an entry may be out
 */
record NearValue(Entries value, double bound) implements Expectation {

    /**
     * How far correct programs may be apart, relative to the size of the terms: sums of thousands of terms in any order
     * stay below, single precision (6e-8) and an epsilon inside a logarithm are far above.
     */
    private static final double RELATIVE = 0x1p-40;

    /**
     * To be met within rounding.
     *
     * @param size the largest sum of absolute terms behind an entry: what the rounding error scales with
     */
    static NearValue withinRounding(Entries value, double size) {
        return new NearValue(value, RELATIVE * size);
    }

    @Override
    public double size() {
        return Math.max(bound / RELATIVE, value.largest());
    }

    @Override
    public Judgement judge(Entries yours) {
        int worst = -1;
        double worstDistance = bound;
        for (int k = 0; k < yours.data().length; k++) {
            double distance = Math.abs(yours.data()[k] - value.data()[k]);
            if (distance > worstDistance) {
                worst = k;
                worstDistance = distance;
            }
        }
        if (worst < 0) {
            return Judgement.RIGHT;
        }
        Mismatch furthest = new Mismatch(value.index(worst), yours.data()[worst], value.data()[worst], bound);
        return Judgement.wrong(() -> furthest);
    }
}
