package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * A chain of three steps, each with its Jacobian, multiplied from the right and from the left.
 *
 * <p>Fill in the lines from top to bottom, and run the grader after each one: every value earns its own points. A value
 * that is still {@code null} or {@code NaN} counts as "not filled in yet". The handout has the mathematics and hints.
 */
public final class JacobianProducts {

    /** All values of one pass. Keep the names, the types and the order: the grader reads them. */
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
     * Multiplies the Jacobians of a chain: D inputs, then H numbers, then K, then M outputs. Leave the arguments as they are.
     *
     * @param J1 of the first step [H x D]
     * @param J2 of the second step [K x H]
     * @param J3 of the last step [M x K]
     * @param v a direction in which the inputs move [D x 1]
     * @param u a weight for each output [M x 1]
     */
    public static Pass accumulate(SimpleMatrix J1, SimpleMatrix J2, SimpleMatrix J3, SimpleMatrix v, SimpleMatrix u) {
        // Products.
        SimpleMatrix J21 = null; // [K x D] the Jacobian of the first two steps
        SimpleMatrix J32 = null; // [M x H] the Jacobian of the last two steps
        SimpleMatrix J = null; // [M x D] the Jacobian of all three
        SimpleMatrix jvp = null; // [M x 1] how the outputs move when the inputs move along v (forward mode)
        SimpleMatrix vjp = null; // [D x 1] the gradient of the outputs' sum with weights u (reverse mode)

        // Multiplications of two numbers, counted from the shapes.
        double fromRight = Double.NaN; // for J as J3 (J2 J1)
        double fromLeft = Double.NaN; // for J as (J3 J2) J1
        double withVector = Double.NaN; // for jvp as J3 (J2 (J1 v))

        // The steps in the order in which their Jacobians come in, so that J takes the fewer multiplications.
        int[] order = null; // {1, 2, 3} from the right, {3, 2, 1} from the left; either if both take as many

        return new Pass(J21, J32, J, jvp, vjp, fromRight, fromLeft, withVector, order);
    }
}
