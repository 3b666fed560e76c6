package dev.backprop.assignments.twolayernet;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/**
 * A problem whose scores are far apart or far from 0: in one example they are spread over ±1000, in the next all of them are
 * below −745, then all above 710; exponentials of such numbers are 0 or infinite.
 */
public record ExtremeProblem(NetProblem problem) {

    private static final double SPREAD = 1000;
    private static final double[] CENTRES = {0, -900, 900};
    private static final double NARROW = 100;

    /**
     * The problem with the given scores: each example has a hidden unit of its own, which is 1 there and closed elsewhere.
     *
     * @param numbers from −1 to 1 [N×C]
     * @param first the kind of the first example's scores
     */
    static ExtremeProblem of(SimpleMatrix numbers, SimpleMatrix b2, int[] y, int first) {
        int examples = numbers.getNumRows();
        SimpleMatrix b1 = new SimpleMatrix(1, examples);
        Arrays.fill(b1.getDDRM().getData(), -1);
        SimpleMatrix W2 = numbers.elementOp((int row, int column, double number) -> {
            double centre = CENTRES[(first + row) % CENTRES.length];
            return centre + number * (centre == 0 ? SPREAD : NARROW);
        });
        return new ExtremeProblem(new NetProblem(
                SimpleMatrix.identity(examples).scale(2), b1, W2, b2, SimpleMatrix.identity(examples), y, 0));
    }
}
