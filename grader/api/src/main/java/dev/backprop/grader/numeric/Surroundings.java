package dev.backprop.grader.numeric;

/**
 * What lies along a line near its point, on one side.
 *
 * @param kinkDistance ρ: how far t can go, either way, until a kink argument that is not tied is zero; maybe infinite
 * @param rate ℓ: the largest |d score/dt|
 * @param tied whether a kink argument that changes along the line is zero at the point, within its tolerance
 * @param tieWidth how far from t = 0 rounding may have put the kinks of those
 */
record Surroundings(double kinkDistance, double rate, boolean tied, double tieWidth) {

    /**
     * More than any sensible pass has layers. Behind its first kink a pass has other slopes, so a look that went too
     * far is repeated nearer; each look puts right the kinks of one more layer.
     */
    private static final int LOOKS = 6;

    /**
     * Looks along {@code line} from {@code here}, to the left if {@code range} is negative.
     *
     * @param range how far to look at first
     * @param smallest how near a look makes sense; with a kink nearer than that, what is known of it is returned
     */
    static Surroundings of(Forward forward, Evaluation here, Line line, double range, double smallest) {
        double t = range;
        Surroundings seen = between(here, forward.at(line.at(t)), t);
        for (int look = 1; look < LOOKS && Math.abs(t) > seen.kinkDistance / 2; look++) {
            t = Math.copySign(Rounding.powerOfTwoBelow(seen.kinkDistance / 2), range);
            if (Math.abs(t) < smallest) {
                return seen;
            }
            seen = between(here, forward.at(line.at(t)), t);
        }
        return seen;
    }

    private static Surroundings between(Evaluation here, Evaluation there, double t) {
        if (here.kinkArguments().length != there.kinkArguments().length
                || here.scores().length != there.scores().length) {
            throw new IllegalArgumentException("two evaluations of one pass differ in their kink arguments or scores");
        }
        double distance = Double.POSITIVE_INFINITY;
        boolean tied = false;
        double width = 0;
        for (int i = 0; i < here.kinkArguments().length; i++) {
            double argument = here.kinkArguments()[i];
            double rate = Math.abs((there.kinkArguments()[i] - argument) / t);
            if (rate > 0 && Math.abs(argument) <= here.tieTolerances()[i]) {
                tied = true;
                width = Math.max(width, here.tieTolerances()[i] / rate);
            } else if (rate > 0) {
                distance = Math.min(distance, Math.abs(argument) / rate);
            }
        }
        double rate = 0;
        for (int i = 0; i < here.scores().length; i++) {
            rate = Math.max(rate, Math.abs((there.scores()[i] - here.scores()[i]) / t));
        }
        return new Surroundings(distance, rate, tied, width);
    }
}
