package dev.backprop.grader.circuit;

/** Decides on which side of its kinks an operation is, entry by entry. */
public interface Kinks {

    /**
     * How far open a branch is: 1 where the argument is positive, 0 where it is negative. At a tie, where rounding decides the
     * sign, any number between is right, and this is the one that was chosen.
     *
     * @param error how far rounding may have carried the argument
     * @param moves whether the answer makes a difference to the tangent
     */
    double open(int entry, double argument, double error, boolean moves);

    /** Where the slope of a smooth operation is taken: at the argument, or at what gives the own value. */
    double slopeAt(int entry, double argument);

    /** Every branch by its sign, closed at a tie; for evaluations without a tangent. */
    Kinks BY_SIGN = new Kinks() {
        @Override
        public double open(int entry, double argument, double error, boolean moves) {
            return argument > 0 ? 1 : 0;
        }

        @Override
        public double slopeAt(int entry, double argument) {
            return argument;
        }
    };
}
