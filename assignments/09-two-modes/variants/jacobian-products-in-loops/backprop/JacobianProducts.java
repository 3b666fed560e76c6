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
        int D = J1.getNumCols();
        int H = J1.getNumRows();
        int K = J2.getNumRows();
        int M = J3.getNumRows();

        long[] multiplications = new long[1];
        SimpleMatrix J21 = product(J2, J1, multiplications);
        SimpleMatrix J = product(J3, J21, multiplications);
        double fromRight = multiplications[0];

        multiplications[0] = 0;
        SimpleMatrix J32 = product(J3, J2, multiplications);
        product(J32, J1, multiplications);
        double fromLeft = multiplications[0];

        multiplications[0] = 0;
        SimpleMatrix jvp = product(J3, product(J2, product(J1, v, multiplications), multiplications), multiplications);
        double withVector = multiplications[0];
        if (withVector != (double) D * H + (double) H * K + (double) K * M) {
            throw new AssertionError("the shapes say another number");
        }
        SimpleMatrix row = product(product(product(u.transpose(), J3, multiplications), J2, multiplications), J1, multiplications);
        SimpleMatrix vjp = row.transpose();

        return new Pass(
                J21,
                J32,
                J,
                jvp,
                vjp,
                fromRight,
                fromLeft,
                withVector,
                fromRight < fromLeft ? new int[] {1, 2, 3} : new int[] {3, 2, 1});
    }

    private static SimpleMatrix product(SimpleMatrix left, SimpleMatrix right, long[] multiplications) {
        SimpleMatrix product = new SimpleMatrix(left.getNumRows(), right.getNumCols());
        for (int i = 0; i < left.getNumRows(); i++) {
            for (int j = 0; j < right.getNumCols(); j++) {
                double sum = 0;
                for (int k = 0; k < left.getNumCols(); k++) {
                    sum += left.get(i, k) * right.get(k, j);
                    multiplications[0]++;
                }
                product.set(i, j, sum);
            }
        }
        return product;
    }
}
