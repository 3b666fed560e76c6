package backprop;

import java.util.Arrays;

/** Hands a graph to {@link ComputationalGraph}, for the grader. */
public final class GraphTrial {

    private static final String[] KINDS = {
        "add", "mul", "max", "copy", "negate", "scale", "shift", "reciprocal", "exp", "sigmoid", "square", "mean"
    };

    /** What is larger is no number to go on with. */
    private static final double LARGEST = 1e50;

    private GraphTrial() {}

    /** @param runs how often each gate was run, forward or backward, whichever is more */
    public record Pass(int[] order, double[] values, double[] gradients, int[] runs) {}

    /**
     * Runs a graph. Where {@code values} are given, only its gates are asked, each for itself: their values, and what they pass
     * back to each of their arguments.
     *
     * @param kinds of each gate, an index into the kinds of gates, of which the last is the weighted mean
     * @param constants of each gate
     * @param starts where the arguments of each gate begin; one more, where the last ones end
     * @param arguments of all gates, one after the other
     * @param output the node whose value is the graph's
     * @param inputs the values of the first nodes
     * @param values of each node, or nothing
     * @param gradients of each node, or nothing
     */
    public static Pass run(
            int[] kinds,
            double[] constants,
            int[] starts,
            int[] arguments,
            int output,
            double[] inputs,
            double[] values,
            double[] gradients) {
        Circuit circuit = new Circuit(kinds, constants, starts, arguments, output, inputs);
        if (values.length > 0) {
            return circuit.ask(values, gradients);
        }
        ComputationalGraph.Pass pass = ComputationalGraph.run(circuit, inputs);
        if (pass == null) {
            return null;
        }
        boolean begun = pass.values() != null || pass.gradients() != null || pass.order() != null;
        return new Pass(pass.order(), pass.values(), pass.gradients(), begun ? circuit.runs() : null);
    }

    private static final class Circuit implements Graph {

        private final double[] inputs;
        private final int output;
        private final Asked[] gates;

        Circuit(int[] kinds, double[] constants, int[] starts, int[] arguments, int output, double[] inputs) {
            this.inputs = inputs.clone();
            this.output = output;
            gates = new Asked[kinds.length];
            for (int i = 0; i < gates.length; i++) {
                int[] takes = Arrays.copyOfRange(arguments, starts[i], starts[i + 1]);
                gates[i] = new Asked(inputs.length + i, KINDS[kinds[i]], constants[i], takes);
            }
        }

        @Override
        public int size() {
            return inputs.length + gates.length;
        }

        @Override
        public int inputs() {
            return inputs.length;
        }

        @Override
        public int[] arguments(int node) {
            return node < inputs.length && node >= 0 ? new int[0] : gates[node - inputs.length].arguments.clone();
        }

        @Override
        public Gate gate(int node) {
            if (node < inputs.length) {
                throw new IllegalArgumentException("node " + node + " is an input and has no gate");
            }
            return gates[node - inputs.length];
        }

        @Override
        public int output() {
            return output;
        }

        int[] runs() {
            int[] runs = new int[size()];
            for (Asked gate : gates) {
                runs[gate.node] = Math.max(gate.forwards, gate.backwards);
            }
            return runs;
        }

        Pass ask(double[] values, double[] gradients) {
            double[] own = Arrays.copyOf(inputs, size());
            double[] passedBack = new double[Arrays.stream(gates).mapToInt(gate -> gate.arguments.length).sum()];
            int next = 0;
            for (Asked gate : gates) {
                double[] taken = Arrays.stream(gate.arguments).mapToDouble(node -> values[node]).toArray();
                own[gate.node] = gate.value(taken);
                double[] parts = gradients.length == 0 ? new double[taken.length] : gate.parts(taken, gradients[gate.node]);
                System.arraycopy(parts, 0, passedBack, next, parts.length);
                next += parts.length;
            }
            return new Pass(new int[0], own, passedBack, new int[0]);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < inputs.length; i++) {
                text.append("x" + i + " = " + inputs[i] + "\n");
            }
            for (Asked gate : gates) {
                text.append(gate + "\n");
            }
            return text.append("output: " + name(output)).toString();
        }

        String name(int node) {
            return (node < inputs.length ? "x" : "g") + node;
        }

        /**
         * A gate that counts its runs, and makes a gate of {@link Gates} each time: what that remembers, and of which pass, is
         * judged elsewhere.
         */
        private final class Asked implements Gate {

            private final int node;
            private final String kind;
            private final double constant;
            private final int[] arguments;
            private double[] last;
            private int forwards;
            private int backwards;

            Asked(int node, String kind, double constant, int[] arguments) {
                this.node = node;
                this.kind = kind;
                this.constant = constant;
                this.arguments = arguments;
            }

            @Override
            public double forward(double... inputs) {
                if (inputs.length != arguments.length) {
                    throw new IllegalArgumentException(this + " has " + arguments.length + " inputs, not " + inputs.length);
                }
                forwards++;
                last = inputs.clone();
                return value(last);
            }

            @Override
            public double[] backward(double upstream) {
                if (last == null) {
                    throw new IllegalStateException(this + " has not run forward yet");
                }
                backwards++;
                return parts(last, upstream);
            }

            double value(double[] inputs) {
                double own = own(inputs);
                return isUsable(own) ? own : mean(inputs);
            }

            double[] parts(double[] inputs, double upstream) {
                double[] own = upstream == 0 ? new double[inputs.length] : own(inputs, upstream);
                boolean usable = own != null && own.length == inputs.length;
                for (int k = 0; usable && k < own.length; k++) {
                    usable = isUsable(own[k]);
                }
                return usable ? own.clone() : weights(inputs.length, upstream);
            }

            private double own(double[] inputs) {
                try {
                    Gate gate = kind.equals("mean") ? null : Gates.of(kind, constant);
                    return gate == null ? Double.NaN : gate.forward(inputs.clone());
                } catch (RuntimeException wrongGate) {
                    return Double.NaN;
                }
            }

            private double[] own(double[] inputs, double upstream) {
                try {
                    Gate gate = kind.equals("mean") ? null : Gates.of(kind, constant);
                    if (gate == null) {
                        return null;
                    }
                    gate.forward(inputs.clone());
                    return gate.backward(upstream);
                } catch (RuntimeException wrongGate) {
                    return null;
                }
            }

            @Override
            public String toString() {
                StringBuilder text = new StringBuilder(name(node) + " = " + kind);
                if (kind.equals("scale") || kind.equals("shift")) {
                    text.append("[" + constant + "]");
                }
                for (int k = 0; k < arguments.length; k++) {
                    text.append((k == 0 ? "(" : ", ") + name(arguments[k]));
                }
                return text.append(")").toString();
            }
        }
    }

    private static boolean isUsable(double number) {
        return Math.abs(number) <= LARGEST;
    }

    /** The mean of the inputs, the second of which counts twice, the third three times, and so on. */
    private static double mean(double[] inputs) {
        double[] weights = weights(inputs.length, 1);
        double mean = 0;
        for (int k = 0; k < inputs.length; k++) {
            mean += weights[k] * inputs[k];
        }
        return mean;
    }

    private static double[] weights(int count, double sum) {
        double[] weights = new double[count];
        for (int k = 0; k < count; k++) {
            weights[k] = sum * (k + 1) / (count * (count + 1) / 2.0);
        }
        return weights;
    }
}
