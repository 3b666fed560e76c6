package dev.backprop.assignments.training;

import dev.backprop.assignments.training.Spiral.In;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Mismatch;
import java.util.Arrays;

/** Each example exactly once in each epoch, in any order. */
record EachOnce(In in) implements Expectation {

    @Override
    public int[] shape() {
        return new int[] {in.examples() * in.epochs()};
    }

    /** In the order in which they were handed over. */
    @Override
    public Entries value() {
        double[] order = new double[in.examples() * in.epochs()];
        Arrays.setAll(order, k -> k % in.examples());
        return Entries.of(order);
    }

    @Override
    public Judgement judge(Entries yours) {
        int N = in.examples();
        boolean[] used = new boolean[N];
        for (int k = 0; k < yours.data().length; k++) {
            if (k % N == 0) {
                Arrays.fill(used, false);
            }
            double own = yours.data()[k];
            int place = k;
            if (!(own >= 0 && own < N) || used[(int) own]) {
                int unused = firstUnused(used);
                return Judgement.wrong(() -> new Mismatch(new int[] {place}, own, unused, 0));
            }
            used[(int) own] = true;
        }
        return Judgement.RIGHT;
    }

    private static int firstUnused(boolean[] used) {
        int first = 0;
        while (used[first]) {
            first++;
        }
        return first;
    }
}
