package backprop;

/** The gates that graphs are made of. A gate computes one number (forward), and hands the gradient on (backward). */
public final class Gates {

    private Gates() {}

    /**
     * Makes a new gate, which remembers nothing yet.
     *
     * @param kind one of the eleven below; add, mul and max take two or more inputs, all others one
     * @param constant the factor of scale, or the summand of shift; no other kind has a use for it
     */
    public static Gate of(String kind, double constant) {
        Gate add = new Add();
        Gate mul = new Mul();
        Gate max = new Max();
        Gate copy = new Copy();
        Gate negate = new Negate();
        Gate scale = new Scale(constant);
        Gate shift = new Shift(constant);
        Gate reciprocal = new Reciprocal();
        Gate exp = new Exp();
        Gate sigmoid = new Sigmoid();
        Gate square = new Square();

        switch (kind) {
            case "add":
                return add;
            case "mul":
                return mul;
            case "max":
                return max;
            case "copy":
                return copy;
            case "negate":
                return negate;
            case "scale":
                return scale;
            case "shift":
                return shift;
            case "reciprocal":
                return reciprocal;
            case "exp":
                return exp;
            case "sigmoid":
                return sigmoid;
            case "square":
                return square;
            default:
                throw new IllegalArgumentException("There is no gate of the kind " + kind);
        }
    }

    private static final class Add implements Gate {
        private int count;

        @Override
        public double forward(double... inputs) {
            count = inputs.length;
            double sum = 0;
            for (double input : inputs) {
                sum += input;
            }
            return sum;
        }

        @Override
        public double[] backward(double upstream) {
            double[] gradient = new double[count];
            for (int k = 0; k < count; k++) {
                gradient[k] = upstream;
            }
            return gradient;
        }
    }

    private static final class Mul implements Gate {
        private double[] inputs;

        @Override
        public double forward(double... inputs) {
            this.inputs = inputs;
            double product = 1;
            for (double input : inputs) {
                product *= input;
            }
            return product;
        }

        @Override
        public double[] backward(double upstream) {
            double[] gradient = new double[inputs.length];
            for (int k = 0; k < inputs.length; k++) {
                gradient[k] = upstream;
                for (int other = 0; other < inputs.length; other++) {
                    if (other != k) {
                        gradient[k] *= inputs[other];
                    }
                }
            }
            return gradient;
        }
    }

    private static final class Max implements Gate {
        private int count;
        private int largest;

        @Override
        public double forward(double... inputs) {
            count = inputs.length;
            largest = 0;
            for (int k = 1; k < count; k++) {
                if (inputs[k] > inputs[largest]) {
                    largest = k;
                }
            }
            return inputs[largest];
        }

        @Override
        public double[] backward(double upstream) {
            double[] gradient = new double[count];
            gradient[largest] = upstream;
            return gradient;
        }
    }

    private static final class Copy implements Gate {
        @Override
        public double forward(double... inputs) {
            return inputs[0];
        }

        @Override
        public double[] backward(double upstream) {
            return new double[] {upstream};
        }
    }

    private static final class Negate implements Gate {
        @Override
        public double forward(double... inputs) {
            return -inputs[0];
        }

        @Override
        public double[] backward(double upstream) {
            return new double[] {-upstream};
        }
    }

    private static final class Scale implements Gate {
        private final double factor;

        Scale(double factor) {
            this.factor = factor;
        }

        @Override
        public double forward(double... inputs) {
            return factor * inputs[0];
        }

        @Override
        public double[] backward(double upstream) {
            return new double[] {factor * upstream};
        }
    }

    private static final class Shift implements Gate {
        private final double summand;

        Shift(double summand) {
            this.summand = summand;
        }

        @Override
        public double forward(double... inputs) {
            return inputs[0] + summand;
        }

        @Override
        public double[] backward(double upstream) {
            return new double[] {upstream};
        }
    }

    private static final class Reciprocal implements Gate {
        private double value;

        @Override
        public double forward(double... inputs) {
            value = 1 / inputs[0];
            return value;
        }

        @Override
        public double[] backward(double upstream) {
            return new double[] {-value * value * upstream};
        }
    }

    private static final class Exp implements Gate {
        private double value;

        @Override
        public double forward(double... inputs) {
            value = Math.exp(inputs[0]);
            return value;
        }

        @Override
        public double[] backward(double upstream) {
            return new double[] {value * upstream};
        }
    }

    private static final class Sigmoid implements Gate {
        private double value;

        @Override
        public double forward(double... inputs) {
            value = 1 / (1 + Math.exp(-inputs[0]));
            return value;
        }

        @Override
        public double[] backward(double upstream) {
            return new double[] {value * (1 - value) * upstream};
        }
    }

    private static final class Square implements Gate {
        private double input;

        @Override
        public double forward(double... inputs) {
            input = inputs[0];
            return input * input;
        }

        @Override
        public double[] backward(double upstream) {
            return new double[] {2 * input * upstream};
        }
    }
}
