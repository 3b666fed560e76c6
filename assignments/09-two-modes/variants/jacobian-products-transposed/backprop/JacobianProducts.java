package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * A chain of three steps, each with its Jacobian, multiplied from the right and from the left.
 */
public final class JacobianProducts {

    /** All values of one pass. */
    public record Pass(
            SimpleMatrix J21,
            SimpleMatrix J32,
            SimpleMatrix J,
            SimpleMatrix jvp,
            SimpleMatrix vjp,
            double fromRight,
            double fromLeft,
            double withVector,
            int[] order) {}

    /**
     * Multiplies the Jacobians of a chain: D inputs, then H numbers, then K, then M outputs. The arguments are left as they
     * are.
     *
     * @param J1 of the first step [H x D]
     * @param J2 of the second step [K x H]
     * @param J3 of the last step [M x K]
     * @param v a direction in which the inputs move [D x 1]
     * @param u a weight for each output [M x 1]
     */
    public static Pass accumulate(SimpleMatrix J1, SimpleMatrix J2, SimpleMatrix J3, SimpleMatrix v, SimpleMatrix u) {
        SimpleMatrix J21 = J1.transpose().mult(J2.transpose()).transpose();
        SimpleMatrix J32 = J2.transpose().mult(J3.transpose()).transpose();
        SimpleMatrix J = J21.transpose().mult(J3.transpose()).transpose();
        // A vector first: no product of two matrices is needed.
        SimpleMatrix jvp = J3.mult(J21.mult(v));
        SimpleMatrix vjp = J1.transpose().mult(J32.transpose().mult(u));

        int D = J1.getNumCols();
        int H = J1.getNumRows();
        int K = J2.getNumRows();
        int M = J3.getNumRows();
        // [K x H] times [H x D] has K D entries, and each takes H multiplications.
        double fromRight = K * H * D + M * K * D;
        double fromLeft = M * K * H + M * H * D;
        double withVector = H * D + K * H + M * K;
        int[] order = 1.0 / M + 1.0 / H < 1.0 / D + 1.0 / K ? new int[] {1, 2, 3} : new int[] {3, 2, 1};

        return new Pass(J21, J32, J, jvp, vjp, fromRight, fromLeft, withVector, order);
    }
}
