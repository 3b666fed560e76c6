package backprop;

/** Slopes are worked out in the forward pass, and multiplied in the backward pass. */
public final class Gates {

    private Gates() {}

    public static Gate of(String kind, double constant) {
        return new WithSlopes(kind, constant);
    }

    private static final class WithSlopes implements Gate {
        private final String kind;
        private final double constant;
        private double[] slopes;

        WithSlopes(String kind, double constant) {
            this.kind = kind;
            this.constant = constant;
        }

        @Override
        public double forward(double... inputs) {
            double x = inputs[0];
            slopes = new double[inputs.length];
            double value;
            if (kind.equals("add")) {
                value = 0;
                for (int k = inputs.length - 1; k >= 0; k--) {
                    value += inputs[k];
                    slopes[k] = 1;
                }
            } else if (kind.equals("mul")) {
                value = x;
                slopes[0] = 1;
                for (int k = 1; k < inputs.length; k++) {
                    for (int i = 0; i < k; i++) {
                        slopes[i] *= inputs[k];
                    }
                    slopes[k] = value;
                    value *= inputs[k];
                }
            } else if (kind.equals("max")) {
                int last = 0;
                for (int k = 0; k < inputs.length; k++) {
                    if (inputs[k] >= inputs[last]) {
                        last = k;
                    }
                }
                value = inputs[last];
                slopes[last] = 1;
            } else if (kind.equals("copy")) {
                value = x;
                slopes[0] = 1;
            } else if (kind.equals("negate")) {
                value = -x;
                slopes[0] = -1;
            } else if (kind.equals("scale")) {
                value = x * constant;
                slopes[0] = constant;
            } else if (kind.equals("shift")) {
                value = x + constant;
                slopes[0] = 1;
            } else if (kind.equals("reciprocal")) {
                value = 1 / x;
                slopes[0] = -1 / x / x;
            } else if (kind.equals("exp")) {
                value = Math.exp(x);
                slopes[0] = value;
            } else if (kind.equals("sigmoid")) {
                double e = Math.exp(-Math.abs(x));
                value = x >= 0 ? 1 / (1 + e) : e / (1 + e);
                slopes[0] = e / ((1 + e) * (1 + e));
            } else {
                value = x * x;
                slopes[0] = 2 * x;
            }
            return value;
        }

        @Override
        public double[] backward(double upstream) {
            double[] gradient = slopes.clone();
            for (int k = 0; k < gradient.length; k++) {
                gradient[k] *= upstream;
            }
            return gradient;
        }
    }
}
