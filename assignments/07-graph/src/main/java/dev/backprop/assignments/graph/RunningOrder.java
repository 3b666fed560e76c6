package dev.backprop.assignments.graph;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Mismatch;
import java.util.Arrays;

/** Every gate of a graph once, behind all gates whose values it takes. Any such order is right; {@link #value} is one of them. */
record RunningOrder(GraphInput graph) implements Expectation {

    @Override
    public int[] shape() {
        return new int[] {graph.kinds().length};
    }

    @Override
    public Entries value() {
        double[] order = new double[graph.kinds().length];
        boolean[] done = new boolean[graph.size()];
        for (int count = 0; count < order.length; ) {
            int before = count;
            for (int node = graph.inputs().length; node < graph.size(); node++) {
                if (!done[node] && missing(node, done) < 0) {
                    done[node] = true;
                    order[count++] = node;
                }
            }
            if (count == before) {
                throw new IllegalStateException("a value depends on itself in " + graph.description());
            }
        }
        return Near.vector(order);
    }

    /** A gate whose value a gate takes, and that has not run; −1 if there is none. */
    private int missing(int node, boolean[] done) {
        return Arrays.stream(graph.argumentsOf(node))
                .filter(argument -> argument >= graph.inputs().length && !done[argument])
                .findFirst()
                .orElse(-1);
    }

    @Override
    public Judgement judge(Entries yours) {
        boolean[] done = new boolean[graph.size()];
        for (int k = 0; k < yours.data().length; k++) {
            int node = (int) yours.data()[k];
            boolean isGate = node >= graph.inputs().length && node < graph.size();
            int first = isGate && !done[node] ? missing(node, done) : runnable(done);
            if (first >= 0) {
                Mismatch mismatch = new Mismatch(new int[] {k}, node, first, 0);
                return Judgement.wrong(() -> mismatch);
            }
            done[node] = true;
        }
        return Judgement.RIGHT;
    }

    /** A gate that has not run, and could. */
    private int runnable(boolean[] done) {
        return graph.gates()
                .filter(node -> !done[node] && missing(node, done) < 0)
                .findFirst()
                .orElseThrow();
    }
}
