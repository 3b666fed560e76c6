package dev.backprop.assignments.graph;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Mismatch;
import org.jspecify.annotations.Nullable;

/**
 * That no gate runs twice in a pass. One that was never seen to run is no fault: a program may make gates of its own.
 *
 * @param own what was counted
 */
record AtMostOnce(GraphInput graph, int @Nullable [] own) implements Expectation {

    @Override
    public int[] shape() {
        return new int[] {graph.size()};
    }

    @Override
    public Entries value() {
        double[] once = new double[graph.size()];
        for (int node = 0; own != null && node < Math.min(once.length, own.length); node++) {
            once[node] = Math.min(1, own[node]);
        }
        return Near.vector(once);
    }

    @Override
    public Judgement judge(Entries yours) {
        int most = -1;
        for (int node = 0; node < yours.data().length; node++) {
            if (yours.data()[node] > 1 && (most < 0 || yours.data()[node] > yours.data()[most])) {
                most = node;
            }
        }
        if (most < 0) {
            return Judgement.RIGHT;
        }
        Mismatch mismatch = new Mismatch(new int[] {most}, yours.data()[most], 1, 0);
        return Judgement.wrong(() -> mismatch);
    }
}
