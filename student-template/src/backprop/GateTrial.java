package backprop;

import java.util.Arrays;

/** Asks gates of {@link Gates}, for the grader. */
public final class GateTrial {

    private static final double[] EARLIER = {0.75, -1.25, 2.5, 1.5, -0.5};
    private static final double[] OTHERS = {-1.75, 0.25, 1.25, -2.5, 3.5};

    private static final String[] KINDS = {
        "add", "mul", "max", "copy", "negate", "scale", "shift", "reciprocal", "exp", "sigmoid", "square"
    };

    private GateTrial() {}

    /**
     * The value and the gradient of each kind.
     *
     * @param memory the value of a gate that has made another pass before
     * @param dmemory its gradient, after another gate of its kind has made a pass
     */
    public record Pass(
            double add,
            double[] dadd,
            double mul,
            double[] dmul,
            double max,
            double[] dmax,
            double copy,
            double[] dcopy,
            double negate,
            double[] dnegate,
            double scale,
            double[] dscale,
            double shift,
            double[] dshift,
            double reciprocal,
            double[] dreciprocal,
            double exp,
            double[] dexp,
            double sigmoid,
            double[] dsigmoid,
            double square,
            double[] dsquare,
            double memory,
            double[] dmemory) {}

    /**
     * Asks the gate of one kind; all others are left out.
     *
     * @param kind 0 is add, 1 mul, and so on, in the order of {@link Pass}
     * @param x what add, mul and max take; the others take the first of these
     */
    public static Pass run(int kind, double[] x, double constant, double upstream) {
        double[] first = {x[0]};
        double add = kind == 0 ? value("add", constant, x) : Double.NaN;
        double[] dadd = kind == 0 ? gradient("add", constant, upstream, x) : null;
        double mul = kind == 1 ? value("mul", constant, x) : Double.NaN;
        double[] dmul = kind == 1 ? gradient("mul", constant, upstream, x) : null;
        double max = kind == 2 ? value("max", constant, x) : Double.NaN;
        double[] dmax = kind == 2 ? gradient("max", constant, upstream, x) : null;
        double copy = kind == 3 ? value("copy", constant, first) : Double.NaN;
        double[] dcopy = kind == 3 ? gradient("copy", constant, upstream, first) : null;
        double negate = kind == 4 ? value("negate", constant, first) : Double.NaN;
        double[] dnegate = kind == 4 ? gradient("negate", constant, upstream, first) : null;
        double scale = kind == 5 ? value("scale", constant, first) : Double.NaN;
        double[] dscale = kind == 5 ? gradient("scale", constant, upstream, first) : null;
        double shift = kind == 6 ? value("shift", constant, first) : Double.NaN;
        double[] dshift = kind == 6 ? gradient("shift", constant, upstream, first) : null;
        double reciprocal = kind == 7 ? value("reciprocal", constant, first) : Double.NaN;
        double[] dreciprocal = kind == 7 ? gradient("reciprocal", constant, upstream, first) : null;
        double exp = kind == 8 ? value("exp", constant, first) : Double.NaN;
        double[] dexp = kind == 8 ? gradient("exp", constant, upstream, first) : null;
        double sigmoid = kind == 9 ? value("sigmoid", constant, first) : Double.NaN;
        double[] dsigmoid = kind == 9 ? gradient("sigmoid", constant, upstream, first) : null;
        double square = kind == 10 ? value("square", constant, first) : Double.NaN;
        double[] dsquare = kind == 10 ? gradient("square", constant, upstream, first) : null;
        double[] taken = kind < 3 ? x : first;
        Gate asked = askedBefore(kind, constant, upstream, taken.length);
        double memory = asked == null ? Double.NaN : asked.forward(taken.clone());
        double[] dmemory = asked == null ? null : afterAnother(asked, kind, constant, upstream, taken.length);
        return new Pass(
                add, dadd, mul, dmul, max, dmax, copy, dcopy, negate, dnegate, scale, dscale, shift, dshift,
                reciprocal, dreciprocal, exp, dexp, sigmoid, dsigmoid, square, dsquare, memory, dmemory);
    }

    private static double value(String kind, double constant, double[] inputs) {
        Gate gate = Gates.of(kind, constant);
        return gate == null ? Double.NaN : gate.forward(inputs.clone());
    }

    private static double[] gradient(String kind, double constant, double upstream, double[] inputs) {
        Gate gate = Gates.of(kind, constant);
        if (gate == null) {
            return null;
        }
        gate.forward(inputs.clone());
        return gate.backward(upstream);
    }

    private static Gate askedBefore(int kind, double constant, double upstream, int inputs) {
        Gate gate = Gates.of(KINDS[kind], constant);
        if (gate != null) {
            gate.forward(Arrays.copyOf(EARLIER, inputs));
            gate.backward(1 - upstream);
        }
        return gate;
    }

    private static double[] afterAnother(Gate gate, int kind, double constant, double upstream, int inputs) {
        Gate other = Gates.of(KINDS[kind], constant + 1);
        if (other == null) {
            return null;
        }
        other.forward(Arrays.copyOf(OTHERS, inputs));
        other.backward(upstream + 1);
        return gate.backward(upstream);
    }
}
