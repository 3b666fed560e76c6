package dev.backprop.grader.numeric;

/** What is known of a derivative in one direction; the three cases are the three answers that a numeric derivative can give. */
public sealed interface Derivative {

    /** The derivative is {@code value}, within {@code errorBound}. */
    record Smooth(double value, double errorBound) implements Derivative {
        @Override
        public double lower() {
            return value;
        }

        @Override
        public double upper() {
            return value;
        }
    }

    /** A kink lies at the very point: the slope on its left is {@code left} and the one on its right is {@code right}. */
    record Kinked(Smooth left, Smooth right) implements Derivative {
        @Override
        public double lower() {
            return left.value();
        }

        @Override
        public double upper() {
            return right.value();
        }

        @Override
        public double errorBound() {
            return Math.max(left.errorBound(), right.errorBound());
        }
    }

    /** Nothing can be said about the derivative, and {@code reason} says why. */
    record Unresolved(Reason reason) implements Derivative {
        @Override
        public double lower() {
            return Double.NaN;
        }

        @Override
        public double upper() {
            return Double.NaN;
        }

        @Override
        public double errorBound() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** Why a derivative could not be resolved. */
    enum Reason {
        /** A kink within the smallest step, with nothing known about where. */
        KINK,
        /** The differences do not settle as the step shrinks. */
        NOT_SETTLED,
        /** The nearest kink leaves no step that is large beside the spacing of doubles. */
        STEP_TOO_SMALL,
        /** The function is infinite or not a number somewhere on the way. */
        NOT_FINITE
    }

    /** The slope on the left of the point; NaN if unresolved. */
    double lower();

    /** The slope on the right of the point; NaN if unresolved. */
    double upper();

    /** How far the slopes may be from the truth; infinite if unresolved. */
    double errorBound();

    /**
     * The derivative of {@code forward} at {@code x} along {@code direction}, not normalised: the rate of change of
     * {@code f(x + t·direction)} at t = 0.
     *
     * @throws IllegalArgumentException if the lengths differ or the direction is zero
     */
    static Derivative along(Forward forward, double[] x, double[] direction) {
        return new Differentiation(forward, x).along(new Line.Oblique(x, direction));
    }
}
