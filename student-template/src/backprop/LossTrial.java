package backprop;

/**
 * Calls {@code NumericGradient.check} with a loss that counts how often it is asked, and sees what it is asked for. The course gives this
 * file, and the grader begins here: read it as you like, and change your own file alone.
 */
public final class LossTrial {

    /**
     * What your method returns, and what the loss saw meanwhile.
     *
     * @param movedAtOnce the largest number of entries in which an array that the loss was asked for differed from w, by however little
     * @param evaluations how often the loss was asked
     */
    public record Pass(
            double[] forward,
            double[] central,
            double[] relativeError,
            double bestStep,
            double movedAtOnce,
            double evaluations) {}

    private LossTrial() {}

    /**
     * Makes a loss of a sum of terms, and has it checked.
     *
     * @param kinds of each term: 0 w, 1 w², 2 w³, 3 exp(w), 4 w·v, 5 max(0, 1 − w), where w and v are entries
     * @param first for each term, the index of w
     * @param second for each term, the index of v
     * @param factors by which each term is multiplied
     */
    public static Pass run(
            int[] kinds,
            int[] first,
            int[] second,
            double[] factors,
            double[] w,
            double[] analytic,
            double h,
            double[] steps) {
        Watched loss = new Watched(kinds, first, second, factors, w.clone());
        NumericGradient.Pass pass = NumericGradient.check(loss, w, analytic, h, steps);
        return pass == null
                ? null
                : new Pass(
                        pass.forward(),
                        pass.central(),
                        pass.relativeError(),
                        pass.bestStep(),
                        loss.movedAtOnce,
                        loss.evaluations);
    }

    private static final class Watched implements Loss {

        private final int[] kinds;
        private final int[] first;
        private final int[] second;
        private final double[] factors;
        private final double[] start;
        private int movedAtOnce;
        private int evaluations;

        Watched(int[] kinds, int[] first, int[] second, double[] factors, double[] start) {
            this.kinds = kinds;
            this.first = first;
            this.second = second;
            this.factors = factors;
            this.start = start;
        }

        @Override
        public synchronized double at(double[] w) {
            if (w.length != start.length) {
                throw new IllegalArgumentException(
                        "the loss depends on all " + start.length + " numbers, and was asked for " + w.length);
            }
            evaluations++;
            int moved = 0;
            for (int k = 0; k < w.length; k++) {
                moved += w[k] == start[k] ? 0 : 1;
            }
            movedAtOnce = Math.max(movedAtOnce, moved);
            double sum = 0;
            for (int i = 0; i < kinds.length; i++) {
                sum += factors[i] * term(kinds[i], w[first[i]], w[second[i]]);
            }
            return sum;
        }

        private static double term(int kind, double w, double v) {
            return switch (kind) {
                case 0 -> w;
                case 1 -> w * w;
                case 2 -> w * w * w;
                case 3 -> Math.exp(w);
                case 4 -> w * v;
                default -> Math.max(0, 1 - w);
            };
        }
    }
}
