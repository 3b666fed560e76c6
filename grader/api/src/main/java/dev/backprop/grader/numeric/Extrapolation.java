package dev.backprop.grader.numeric;

import dev.backprop.grader.numeric.Derivative.Reason;
import dev.backprop.grader.numeric.Derivative.Smooth;
import dev.backprop.grader.numeric.Derivative.Unresolved;

/**
 * Richardson's extrapolation of difference quotients to step 0, with an error estimate for each entry of the tableau.
 *
 * <p>With {@code T_k0} the quotient at step {@code h_k = h_0/2^k} and {@code b} the factor by which halving the step
 * divides the first error term (4 for central differences, 2 for one-sided ones),
 * {@code T_kj = (b^j·T_k,j−1 − T_k−1,j−1)/(b^j − 1)}, and
 * {@code E_kj = max(|T_kj − T_k−1,j−1|, |T_kj − T_nn|) + a_j·noise/h_k}, where {@code a_j} is what the formula makes
 * of the noise. The entry with the smallest E is the answer. (The usual {@code |T_kj − T_k,j−1|} is the smaller part of
 * the first difference.) The last entry T_nn takes part because the neighbours of a wrong entry agree with it by
 * accident about once in a million.
 */
final class Extrapolation {

    /** A disagreement beyond this part of the largest entry, and beyond the noise, means that nothing converges. */
    private static final double SETTLED = 1e-6;

    private Extrapolation() {}

    /**
     * @param quotients the difference quotients, the widest step first
     * @param base b, 4 or 2
     * @param noise the error of {@code quotients[k]·step/2^k} that rounding makes
     * @param step {@code h_0}
     */
    static Derivative of(double[] quotients, int base, double noise, double step) {
        int levels = quotients.length;
        double[][] table = new double[levels][];
        for (int k = 0; k < levels; k++) {
            table[k] = new double[k + 1];
            table[k][0] = quotients[k];
            double power = 1;
            for (int j = 1; j <= k; j++) {
                power *= base;
                table[k][j] = (power * table[k][j - 1] - table[k - 1][j - 1]) / (power - 1);
            }
        }
        double last = table[levels - 1][levels - 1];
        double value = Double.NaN;
        double apart = Double.POSITIVE_INFINITY;
        double noiseThere = 0;
        for (int k = 1; k < levels; k++) {
            double noiseHere = Math.scalb(noise / step, k);
            double power = 1;
            for (int j = 1; j <= k; j++) {
                power *= base;
                noiseHere *= (power + 1) / (power - 1);
                double entry = table[k][j];
                double spread = Math.max(Math.abs(entry - last), Math.abs(entry - table[k - 1][j - 1]));
                if (spread + noiseHere < apart + noiseThere) {
                    value = entry;
                    apart = spread;
                    noiseThere = noiseHere;
                }
            }
        }
        if (!Double.isFinite(apart + noiseThere)) {
            return new Unresolved(Reason.NOT_FINITE);
        }
        boolean settled = apart <= Math.max(noiseThere, SETTLED * Rounding.largest(quotients));
        return settled ? new Smooth(value, apart + noiseThere) : new Unresolved(Reason.NOT_SETTLED);
    }
}
