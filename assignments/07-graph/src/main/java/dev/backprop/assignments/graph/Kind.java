package dev.backprop.assignments.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** The kinds of gates: what each computes, as a function of complex numbers. Slopes follow from that. */
enum Kind {
    ADD(true, (x, c) -> sum(x)),
    MUL(true, (x, c) -> product(x)),
    MAX(true, (x, c) -> largest(x)),
    COPY(false, (x, c) -> x[0]),
    NEGATE(false, (x, c) -> x[0].negated()),
    SCALE(false, (x, c) -> x[0].times(Complex.of(c))),
    SHIFT(false, (x, c) -> x[0].plus(Complex.of(c))),
    RECIPROCAL(false, (x, c) -> x[0].reciprocal()),
    EXP(false, (x, c) -> x[0].exp()),
    SIGMOID(false, (x, c) -> sigmoid(x[0])),
    SQUARE(false, (x, c) -> x[0].times(x[0]));

    static final List<Kind> ALL = List.of(values());

    private static final double STEP = 0x1p-600;

    private final boolean takesSeveral;
    private final BiFunction<Complex[], Double, Complex> function;

    Kind(boolean takesSeveral, BiFunction<Complex[], Double, Complex> function) {
        this.takesSeveral = takesSeveral;
        this.function = function;
    }

    /** What a student calls it, and its stage. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stage of its gradient. */
    String gradientId() {
        return "d" + id();
    }

    /** Whether it takes two or more inputs, and not one. */
    boolean takesSeveral() {
        return takesSeveral;
    }

    boolean hasConstant() {
        return this == SCALE || this == SHIFT;
    }

    double value(double[] x, double constant) {
        return function.apply(complex(x), constant).re();
    }

    /** The derivative of the value with respect to one input. */
    double slope(double[] x, double constant, int input) {
        Complex[] moved = complex(x);
        moved[input] = new Complex(x[input], STEP);
        return function.apply(moved, constant).im() / STEP;
    }

    /** The largest term of the usual formulas for a value: what is subtracted from 1 in σ(−x) = 1 − σ(x) is of size 1. */
    double terms(double[] x, double constant) {
        double own = Math.abs(value(x, constant));
        return switch (this) {
            case ADD -> Arrays.stream(x).map(Math::abs).sum();
            case SHIFT -> Math.abs(x[0]) + Math.abs(constant);
            case SIGMOID -> 1;
            default -> own;
        };
    }

    /** The largest term of the usual formulas for a slope: in σ(1 − σ) it is 1 − σ, which is known to the rounding of 1. */
    double slopeTerms(double slope) {
        return this == SIGMOID ? 1 : Math.abs(slope);
    }

    private static Complex[] complex(double[] x) {
        return Arrays.stream(x).mapToObj(Complex::of).toArray(Complex[]::new);
    }

    private static Complex sum(Complex[] x) {
        return Arrays.stream(x).reduce(Complex.of(0), Complex::plus);
    }

    private static Complex product(Complex[] x) {
        return Arrays.stream(x).reduce(Complex.ONE, Complex::times);
    }

    private static Complex largest(Complex[] x) {
        return Arrays.stream(x).reduce(x[0], (a, b) -> b.re() > a.re() ? b : a);
    }

    /** By the exponential that does not overflow. */
    private static Complex sigmoid(Complex x) {
        if (x.re() >= 0) {
            return Complex.ONE.plus(x.negated().exp()).reciprocal();
        }
        Complex exp = x.exp();
        return exp.times(Complex.ONE.plus(exp).reciprocal());
    }
}
