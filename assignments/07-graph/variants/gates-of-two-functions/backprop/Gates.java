package backprop;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A gate of one input is a function and its slope, as a function of input and value. */
public final class Gates {

    private Gates() {}

    public static Gate of(String kind, double constant) {
        return switch (kind) {
            case "add" -> new Sum();
            case "mul" -> new Product();
            case "max" -> new Largest();
            case "copy" -> new OfOne(x -> x, (x, y) -> 1);
            case "negate" -> new OfOne(x -> -x, (x, y) -> -1);
            case "scale" -> new OfOne(x -> x * constant, (x, y) -> constant);
            case "shift" -> new OfOne(x -> constant + x, (x, y) -> 1);
            case "reciprocal" -> new OfOne(x -> Math.pow(x, -1), (x, y) -> -1 / (x * x));
            case "exp" -> new OfOne(Math::exp, (x, y) -> Math.exp(x));
            case "sigmoid" -> new OfOne(x -> (1 + Math.tanh(x / 2)) / 2, (x, y) -> y - y * y);
            case "square" -> new OfOne(x -> Math.pow(x, 2), (x, y) -> x + x);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static final class OfOne implements Gate {
        private final DoubleUnaryOperator function;
        private final DoubleBinaryOperator slope;
        private double x;
        private double y;

        OfOne(DoubleUnaryOperator function, DoubleBinaryOperator slope) {
            this.function = function;
            this.slope = slope;
        }

        @Override
        public double forward(double... inputs) {
            x = inputs[0];
            y = function.applyAsDouble(x);
            return y;
        }

        @Override
        public double[] backward(double upstream) {
            return new double[] {upstream * slope.applyAsDouble(x, y)};
        }
    }

    private static final class Sum implements Gate {
        private int count;

        @Override
        public double forward(double... inputs) {
            count = inputs.length;
            return DoubleStream.of(inputs).sum();
        }

        @Override
        public double[] backward(double upstream) {
            double[] all = new double[count];
            Arrays.fill(all, upstream);
            return all;
        }
    }

    /** By the products of all before and of all behind each factor. */
    private static final class Product implements Gate {
        private double[] before;
        private double[] behind;

        @Override
        public double forward(double... inputs) {
            int n = inputs.length;
            before = new double[n + 1];
            behind = new double[n + 1];
            before[0] = 1;
            behind[n] = 1;
            for (int k = 0; k < n; k++) {
                before[k + 1] = before[k] * inputs[k];
                behind[n - 1 - k] = behind[n - k] * inputs[n - 1 - k];
            }
            return behind[0];
        }

        @Override
        public double[] backward(double upstream) {
            return IntStream.range(0, before.length - 1)
                    .mapToDouble(k -> before[k] * behind[k + 1] * upstream)
                    .toArray();
        }
    }

    /** Those that are the largest together share what comes back. */
    private static final class Largest implements Gate {
        private double[] inputs;

        @Override
        public double forward(double... inputs) {
            this.inputs = inputs.clone();
            return DoubleStream.of(inputs).max().orElseThrow();
        }

        @Override
        public double[] backward(double upstream) {
            double most = DoubleStream.of(inputs).max().orElseThrow();
            long ties = DoubleStream.of(inputs).filter(x -> x == most).count();
            return DoubleStream.of(inputs).map(x -> x == most ? upstream / ties : 0).toArray();
        }
    }
}
