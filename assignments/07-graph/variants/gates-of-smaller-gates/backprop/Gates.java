package backprop;

import java.util.ArrayList;
import java.util.List;

/** A gate may be made of others: the sigmoid of negate, exp, shift and reciprocal; a sum of many of sums of two. */
public final class Gates {

    private Gates() {}

    public static Gate of(String kind, double constant) {
        switch (kind) {
            case "add":
            case "mul":
            case "max":
                return new Folded(kind);
            case "sigmoid":
                return new Chain(of("negate", 0), of("exp", 0), of("shift", 1), of("reciprocal", 0)) {
                    @Override
                    public double[] backward(double upstream) {
                        double y = last;
                        return new double[] {upstream * y * (1 - y)};
                    }
                };
            default:
                return new Single(kind, constant);
        }
    }

    private abstract static class Chain implements Gate {
        private final Gate[] gates;
        protected double last;

        Chain(Gate... gates) {
            this.gates = gates;
        }

        @Override
        public double forward(double... inputs) {
            last = inputs[0];
            for (Gate gate : gates) {
                last = gate.forward(last);
            }
            return last;
        }
    }

    private static final class Folded implements Gate {
        private final String kind;
        private final List<double[]> pairs = new ArrayList<>();

        Folded(String kind) {
            this.kind = kind;
        }

        @Override
        public double forward(double... inputs) {
            pairs.clear();
            double soFar = inputs[0];
            for (int k = 1; k < inputs.length; k++) {
                pairs.add(new double[] {soFar, inputs[k]});
                soFar = kind.equals("add")
                        ? soFar + inputs[k]
                        : kind.equals("mul") ? soFar * inputs[k] : Math.max(soFar, inputs[k]);
            }
            return soFar;
        }

        @Override
        public double[] backward(double upstream) {
            double[] gradient = new double[pairs.size() + 1];
            for (int k = pairs.size(); k > 0; k--) {
                double a = pairs.get(k - 1)[0];
                double b = pairs.get(k - 1)[1];
                double toA = kind.equals("add") ? 1 : kind.equals("mul") ? b : a > b ? 1 : 0;
                double toB = kind.equals("add") ? 1 : kind.equals("mul") ? a : a > b ? 0 : 1;
                gradient[k] = upstream * toB;
                upstream *= toA;
            }
            gradient[0] = upstream;
            return gradient;
        }
    }

    private static final class Single implements Gate {
        private final String kind;
        private final double constant;
        private double x;

        Single(String kind, double constant) {
            this.kind = kind;
            this.constant = constant;
        }

        @Override
        public double forward(double... inputs) {
            x = inputs[0];
            return switch (kind) {
                case "copy" -> x;
                case "negate" -> 0 - x;
                case "scale" -> constant * x;
                case "shift" -> constant + x;
                case "reciprocal" -> 1.0 / x;
                case "exp" -> Math.pow(Math.E, x);
                case "square" -> x * x;
                default -> throw new IllegalArgumentException(kind);
            };
        }

        @Override
        public double[] backward(double upstream) {
            double down = switch (kind) {
                case "copy", "shift" -> upstream;
                case "negate" -> 0 - upstream;
                case "scale" -> upstream * constant;
                case "reciprocal" -> -upstream / Math.pow(x, 2);
                case "exp" -> Math.exp(x) * upstream;
                default -> upstream * x * 2;
            };
            return new double[] {down};
        }
    }
}
