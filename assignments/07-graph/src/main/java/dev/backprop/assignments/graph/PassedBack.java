package dev.backprop.assignments.graph;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;

/**
 * Gradients that are the sums of what is passed back to each node, and 1 more at the output.
 *
 * @param parts what each gate passes back to each of its arguments, in the order of these
 */
record PassedBack(GraphInput graph, double[] parts, Near sums) implements Expectation {

    PassedBack(GraphInput graph, double[] parts) {
        this(graph, parts, sums(graph, parts));
    }

    private static Near sums(GraphInput graph, double[] parts) {
        double[] sums = new double[graph.size()];
        double[] terms = new double[graph.size()];
        int[] summands = new int[graph.size()];
        sums[graph.output()] = 1;
        terms[graph.output()] = 1;
        for (int edge = 0; edge < parts.length; edge++) {
            int node = graph.arguments()[edge];
            sums[node] += parts[edge];
            terms[node] += Math.abs(parts[edge]);
            summands[node]++;
        }
        return Near.sums(sums, terms, summands);
    }

    @Override
    public Entries value() {
        return sums.value();
    }

    @Override
    public Entries magnitude() {
        return sums.magnitude();
    }

    @Override
    public Judgement judge(Entries yours) {
        return sums.judge(yours);
    }
}
