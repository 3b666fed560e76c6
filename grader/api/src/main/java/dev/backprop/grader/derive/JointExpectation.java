package dev.backprop.grader.derive;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Mismatch;
import dev.backprop.grader.circuit.Tie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A gradient whose choices at ties have to explain other gradients of the same call as well.
 *
 * @param alone what it must be if nothing is known of the others
 * @param others those with which it has a tie in common
 */
record JointExpectation(BoundedExpectation alone, List<Explained> others) implements Expectation {

    /** A choice that the others make is known to their rounding, which comes on top. */
    private static final int SLACK = 2;

    /** A value that is right, and by what. */
    record Explained(BoundedExpectation by, Entries right) {}

    @Override
    public Entries value() {
        return alone.value();
    }

    @Override
    public boolean isUnique() {
        return alone.isUnique();
    }

    @Override
    public Entries magnitude() {
        return alone.magnitude();
    }

    @Override
    public boolean leavesChoice() {
        return alone.leavesChoice();
    }

    @Override
    public Expectation beside(Expectation other, Entries right) {
        if (!(other instanceof BoundedExpectation bounded)
                || !bounded.leavesChoice()
                || Collections.disjoint(alone.ties(), bounded.ties())) {
            return others.isEmpty() ? alone : this;
        }
        List<Explained> more = new ArrayList<>(others);
        more.add(new Explained(bounded, right));
        return new JointExpectation(alone, more);
    }

    @Override
    public Judgement judge(Entries yours) {
        List<Explained> all = new ArrayList<>(others);
        all.add(new Explained(alone, yours));
        Judgement together = stacked(all).judge(values(all));
        return together.verdict() == Judgement.Verdict.RIGHT ? together : Judgement.wrong(() -> mismatch(yours));
    }

    /** How the value is off where those ties are as the others have them. */
    private Mismatch mismatch(Entries yours) {
        BoundedExpectation before = stacked(others);
        double[] open = before.choice(values(others));
        double[] value = alone.value().data().clone();
        List<double[]> shares = new ArrayList<>();
        for (int k = 0; k < alone.ties().size(); k++) {
            double[] share = alone.shares().get(k);
            int known = before.ties().indexOf(alone.ties().get(k));
            if (known < 0) {
                shares.add(share);
            } else {
                Arrays.setAll(value, i -> value[i] + open[known] * share[i]);
            }
        }
        BoundedExpectation left =
                new BoundedExpectation(alone.value().with(value), alone.terms(), alone.bounds(), () -> 0, shares);
        return left.mismatch(yours, left.choice(yours), 0);
    }

    /** All as one value, of which one choice explains all entries. */
    private static BoundedExpectation stacked(List<Explained> all) {
        Set<Tie> ties = new LinkedHashSet<>();
        all.forEach(each -> ties.addAll(each.by().ties()));
        List<double[]> shares = ties.stream()
                .map(tie -> joined(all.stream().map(each -> share(each.by(), tie))))
                .toList();
        return new BoundedExpectation(
                asOne(all.stream().map(each -> each.by().value())),
                joined(all.stream().map(each -> each.by().terms())),
                joined(all.stream().map(each -> slack(each.by()))),
                () -> 0,
                shares,
                List.copyOf(ties),
                true);
    }

    private static double[] share(BoundedExpectation of, Tie tie) {
        int known = of.ties().indexOf(tie);
        return known < 0 ? new double[of.bounds().length] : of.shares().get(known);
    }

    private static double[] slack(BoundedExpectation of) {
        double beside = of.allowance().getAsDouble();
        return Arrays.stream(of.bounds()).map(bound -> SLACK * (bound + beside)).toArray();
    }

    private static Entries values(List<Explained> all) {
        return asOne(all.stream().map(Explained::right));
    }

    private static Entries asOne(Stream<Entries> parts) {
        double[] data = joined(parts.map(Entries::data));
        return new Entries(new int[] {data.length}, data);
    }

    private static double[] joined(Stream<double[]> parts) {
        return parts.flatMapToDouble(Arrays::stream).toArray();
    }
}
