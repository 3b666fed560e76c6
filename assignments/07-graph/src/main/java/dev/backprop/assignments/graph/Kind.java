package dev.backprop.assignments.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kinds of gates: what each computes, as a function of complex numbers. Slopes follow from that. */
enum Kind {
    ADD(true),
    MUL(true),
    MAX(true),
    COPY(false),
    NEGATE(false),
    SCALE(false),
    SHIFT(false),
    RECIPROCAL(false),
    EXP(false),
    SIGMOID(false),
    SQUARE(false);

    static final List<Kind> ALL = List.of(values());

    private static final double STEP = 0x1p-600;

    private final boolean takesSeveral;

    Kind(boolean takesSeveral) {
        this.takesSeveral = takesSeveral;
    }

    private Complex of(Complex[] x, double constant) {
        return switch (this) {
            case ADD -> sum(x);
            case MUL -> product(x);
            case MAX -> largest(x);
            case COPY -> x[0];
            case NEGATE -> x[0].negated();
            case SCALE -> x[0].times(Complex.of(constant));
            case SHIFT -> x[0].plus(Complex.of(constant));
            case RECIPROCAL -> x[0].reciprocal();
            case EXP -> x[0].exp();
            case SIGMOID -> sigmoid(x[0]);
            case SQUARE -> x[0].times(x[0]);
        };
    }

    /** Its place among {@link #ALL}, by which it crosses to a student's program. */
    int number() {
        return ALL.indexOf(this);
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
        return of(complex(x), constant).re();
    }

    /** The derivative of the value with respect to one input. */
    double slope(double[] x, double constant, int input) {
        Complex[] moved = complex(x);
        moved[input] = new Complex(x[input], STEP);
        return of(moved, constant).im() / STEP;
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
