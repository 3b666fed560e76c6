package dev.backprop.assignments.graph;

import dev.backprop.grader.assignment.Described;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A graph as the numbers that {@code GraphTrial.run} takes: the inputs are its first nodes, its gates all others.
 *
 * @param kinds of each gate, by its place among {@link Kind#ALL}; {@link #MEAN} is the course's own
 * @param constants of each gate
 * @param starts where the arguments of each gate begin; one more, where the last ones end
 * @param arguments of all gates, one after the other
 * @param output the node whose value is the graph's
 * @param inputs the values of the first nodes
 * @param values of each node, where gates are asked one by one; else nothing
 * @param gradients of each node, where gates are asked one by one; else nothing
 */
record GraphInput(
        int[] kinds,
        double[] constants,
        int[] starts,
        int[] arguments,
        int output,
        double[] inputs,
        double[] values,
        double[] gradients)
        implements Described {

    /** The kind of a gate that the course brings along. */
    static final int MEAN = Kind.ALL.size();

    private static final double[] NOTHING = {};

    /**
     * A graph.
     *
     * @param arguments of each gate
     */
    static GraphInput of(int[] kinds, double[] constants, int[][] arguments, int output, double[] inputs) {
        int[] starts = new int[kinds.length + 1];
        for (int gate = 0; gate < kinds.length; gate++) {
            starts[gate + 1] = starts[gate] + arguments[gate].length;
        }
        int[] all = Arrays.stream(arguments).flatMapToInt(Arrays::stream).toArray();
        return new GraphInput(kinds, constants, starts, all, output, inputs, NOTHING, NOTHING);
    }

    int size() {
        return inputs.length + kinds.length;
    }

    /** The nodes whose values the gate at a node takes; of an input none. */
    int[] argumentsOf(int node) {
        int gate = node - inputs.length;
        return gate < 0 ? new int[0] : Arrays.copyOfRange(arguments, starts[gate], starts[gate + 1]);
    }

    IntStream gates() {
        return IntStream.range(inputs.length, size());
    }

    /** The same graph, of the course's own gates. */
    GraphInput ofMeans() {
        int[] means = new int[kinds.length];
        Arrays.fill(means, MEAN);
        return new GraphInput(means, constants, starts, arguments, output, inputs, values, gradients);
    }

    /** The same gates, each of which takes inputs that no other takes. */
    GraphInput apart(double[] taken) {
        int[] each = IntStream.range(0, taken.length).toArray();
        return new GraphInput(kinds, constants, starts, each, taken.length, taken, NOTHING, NOTHING);
    }

    /** The same graph, whose gates are asked at these values for what they compute. */
    GraphInput asking(double[] at) {
        return new GraphInput(kinds, constants, starts, arguments, output, inputs, at, NOTHING);
    }

    /** The same graph, whose gates are asked at these values, and for what they pass back of these gradients. */
    GraphInput asking(double[] at, double[] upstream) {
        return new GraphInput(kinds, constants, starts, arguments, output, inputs, at, upstream);
    }

    private String name(int node) {
        return (node < inputs.length ? "x" : "g") + node;
    }

    private String gate(int node) {
        int gate = node - inputs.length;
        boolean isMean = kinds[gate] == MEAN;
        String kind = isMean ? "mean" : Kind.ALL.get(kinds[gate]).id();
        String constant = !isMean && Kind.ALL.get(kinds[gate]).hasConstant() ? "[" + constants[gate] + "]" : "";
        return Arrays.stream(argumentsOf(node))
                .mapToObj(this::name)
                .collect(Collectors.joining(", ", name(node) + " = " + kind + constant + "(", ")"));
    }

    @Override
    public List<String> description() {
        List<String> lines = new ArrayList<>();
        for (int node = 0; node < inputs.length; node++) {
            lines.add(name(node) + " = " + inputs[node]);
        }
        gates().mapToObj(this::gate).forEach(lines::add);
        lines.add("output: " + name(output));
        return lines;
    }
}
