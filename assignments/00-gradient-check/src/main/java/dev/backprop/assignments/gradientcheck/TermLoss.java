package dev.backprop.assignments.gradientcheck;

import dev.backprop.grader.message.ShortNumber;

/** A loss that is a sum of terms, the same as that of {@code LossTrial}, with what bounds of its rounding follow from. */
final class TermLoss {

    /** w. */
    static final int LINEAR = 0;

    /** w². */
    static final int SQUARE = 1;

    /** w³. */
    static final int CUBE = 2;

    /** The exponential of w. */
    static final int EXPONENTIAL = 3;

    /** w·v. */
    static final int PRODUCT = 4;

    /** max(0, 1 − w), with its kink at 1. */
    static final int HINGE = 5;

    private final int[] kinds;
    private final int[] first;
    private final int[] second;
    private final double[] factors;

    TermLoss(int[] kinds, int[] first, int[] second, double[] factors) {
        this.kinds = kinds;
        this.first = first;
        this.second = second;
        this.factors = factors;
    }

    int terms() {
        return kinds.length;
    }

    double at(double[] w) {
        double sum = 0;
        for (int i = 0; i < kinds.length; i++) {
            sum += factors[i] * term(kinds[i], w[first[i]], w[second[i]]);
        }
        return sum;
    }

    private static double term(int kind, double w, double v) {
        return switch (kind) {
            case LINEAR -> w;
            case SQUARE -> w * w;
            case CUBE -> w * w * w;
            case EXPONENTIAL -> Math.exp(w);
            case PRODUCT -> w * v;
            default -> Math.max(0, 1 - w);
        };
    }

    /** The derivative with respect to entry k. */
    double slope(double[] w, int k) {
        double sum = 0;
        for (int i = 0; i < kinds.length; i++) {
            double a = w[first[i]];
            double b = w[second[i]];
            if (first[i] == k) {
                sum += factors[i]
                        * switch (kinds[i]) {
                            case LINEAR -> 1;
                            case SQUARE -> 2 * a;
                            case CUBE -> 3 * a * a;
                            case EXPONENTIAL -> Math.exp(a);
                            case PRODUCT -> b;
                            default -> a < 1 ? -1 : 0;
                        };
            }
            if (second[i] == k && kinds[i] == PRODUCT) {
                sum += factors[i] * a;
            }
        }
        return sum;
    }

    /** At least the sum of the absolute terms wherever entry k is moved by at most {@code h}. */
    double size(double[] w, int k, double h) {
        double sum = 0;
        for (int i = 0; i < kinds.length; i++) {
            double a = reach(w, first[i], k, h);
            double b = reach(w, second[i], k, h);
            sum += Math.abs(factors[i])
                    * switch (kinds[i]) {
                        case LINEAR -> a;
                        case SQUARE -> a * a;
                        case CUBE -> a * a * a;
                        case EXPONENTIAL -> Math.exp(highest(w, first[i], k, h));
                        case PRODUCT -> a * b;
                        default -> 1 + a;
                    };
        }
        return sum;
    }

    /**
     * At least the absolute slope along entry {@code j} wherever entry k is moved by at most {@code h}; 0 exactly where the loss is the same
     * to the last bit, however entry j is moved by as much.
     */
    double steepness(double[] w, int j, int k, double h) {
        double sum = 0;
        for (int i = 0; i < kinds.length; i++) {
            double a = reach(w, first[i], k, h);
            double b = reach(w, second[i], k, h);
            double slope = 0;
            if (first[i] == j) {
                slope += switch (kinds[i]) {
                    case LINEAR -> 1;
                    case SQUARE -> 2 * a;
                    case CUBE -> 3 * a * a;
                    case EXPONENTIAL -> Math.exp(highest(w, j, k, h));
                    case PRODUCT -> b;
                    default -> w[j] - 2 * h > 1 ? 0 : 1;
                };
            }
            if (second[i] == j && kinds[i] == PRODUCT) {
                slope += a;
            }
            sum += Math.abs(factors[i]) * slope;
        }
        return sum;
    }

    private static double reach(double[] w, int j, int k, double h) {
        return Math.abs(w[j]) + (j == k ? h : 0);
    }

    private static double highest(double[] w, int j, int k, double h) {
        return w[j] + (j == k ? h : 0);
    }

    /** As people write it: {@code 0.5·w[0]³ − 2·exp(w[1])}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < kinds.length; i++) {
            boolean negative = factors[i] < 0;
            text.append(i == 0 ? negative ? "−" : "" : negative ? " − " : " + ");
            double factor = Math.abs(factors[i]);
            text.append(factor == 1 ? "" : ShortNumber.of(factor) + "·");
            String w = "w[" + first[i] + "]";
            text.append(
                    switch (kinds[i]) {
                        case LINEAR -> w;
                        case SQUARE -> w + "²";
                        case CUBE -> w + "³";
                        case EXPONENTIAL -> "exp(" + w + ")";
                        case PRODUCT -> w + "·w[" + second[i] + "]";
                        default -> "max(0, 1 − " + w + ")";
                    });
        }
        return text.toString();
    }
}
