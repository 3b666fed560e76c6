package org.ejml;

/**
 * What {@link dev.backprop.benchmark.PerturbedClasses} puts in the place of arithmetic: Monte Carlo arithmetic (Parker 1997). A
 * result that is not exact is moved by up to one unit in its last place, as another correct order of computation might move it; an
 * exact one stays. In EJML's package, because that is all that a student's classes see.
 *
 * <p>What is done to an operation depends on its place in the code, on its operands and on the seed, and on nothing else: a
 * program that is repeatable stays so.
 */
public final class Perturbation {

    private static final double GRID = 0x1p20;

    private static volatile long seed;

    private Perturbation() {}

    /** Chooses one of many ways to perturb; for calls from now on. */
    public static void choose(long newSeed) {
        seed = newSeed;
    }

    public static double add(double a, double b, int place) {
        double sum = a + b;
        double virtual = sum - a;
        double lost = (a - (sum - virtual)) + (b - virtual);
        return lost == 0 ? sum : moved(sum, a, b, place);
    }

    public static double subtract(double a, double b, int place) {
        return add(a, -b, place);
    }

    public static double multiply(double a, double b, int place) {
        double product = a * b;
        return Math.fma(a, b, -product) == 0 ? product : moved(product, a, b, place);
    }

    public static double divide(double a, double b, int place) {
        double quotient = a / b;
        return Math.fma(quotient, b, -a) == 0 ? quotient : moved(quotient, a, b, place);
    }

    /** A function's result, which is taken for exact where it is a short binary number, as exp(0) is. */
    public static double result(double value, int place) {
        double scaled = value * GRID;
        return scaled == Math.rint(scaled) && Math.abs(scaled) < 0x1p53 ? value : moved(value, value, 0, place);
    }

    private static double moved(double value, double a, double b, int place) {
        if (value == 0 || !Double.isFinite(value)) {
            return value;
        }
        long hash = Double.doubleToRawLongBits(a) * 0x9E3779B97F4A7C15L
                ^ Long.rotateLeft(Double.doubleToRawLongBits(b) * 0xC2B2AE3D27D4EB4FL, 31)
                ^ place * 0x165667B19E3779F9L
                ^ seed;
        hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        // −1, 0 or 1, with 0 half of the time.
        long units = (hash >>> 63) - (hash >>> 62 & 1);
        return Double.longBitsToDouble(Double.doubleToRawLongBits(value) + units);
    }
}
