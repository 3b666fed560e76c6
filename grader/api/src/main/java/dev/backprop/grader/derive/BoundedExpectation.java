package dev.backprop.grader.derive;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Mismatch;
import dev.backprop.grader.circuit.Tie;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/**
 * A value that is known to a bound for each entry. At ties it is {@code value + Σ tₖ·sharesₖ} for some t in [0, 1], one for each
 * tie; which, is the student's choice, but one choice has to explain all entries.
 *
 * @param value with every tie closed
 * @param terms for each entry the sum of its absolute terms
 * @param bounds for each entry, how far rounding may carry it
 * @param allowance what any entry may be off beside that; asked for only where it makes a difference
 * @param shares for each tie, what is added to each entry if it is open
 * @param ties which these are, in this order; empty where another value of the call may have others
 * @param all whether every right value is such a sum; not so where one tie lies behind another, or they are too many
 */
record BoundedExpectation(
        Entries value,
        double[] terms,
        double[] bounds,
        DoubleSupplier allowance,
        List<double[]> shares,
        List<Tie> ties,
        boolean all)
        implements Expectation {

    /** Where one choice after the other leads to the best of all, it does so soon. */
    private static final int ROUNDS = 20;

    BoundedExpectation(
            Entries value, double[] terms, double[] bounds, DoubleSupplier allowance, List<double[]> shares) {
        this(value, terms, bounds, allowance, shares, List.of(), true);
    }

    @Override
    public boolean leavesChoice() {
        return all && !ties.isEmpty();
    }

    @Override
    public Expectation beside(Expectation other, Entries right) {
        return new JointExpectation(this, List.of()).beside(other, right);
    }

    @Override
    public boolean isUnique() {
        return shares.isEmpty() && all;
    }

    @Override
    public Entries magnitude() {
        return value.with(terms);
    }

    @Override
    public Judgement judge(Entries yours) {
        double[] open = choice(yours);
        if (!isOut(yours, open, 0)) {
            return Judgement.RIGHT;
        }
        if (!all) {
            return Judgement.INCONCLUSIVE;
        }
        double beside = allowance.getAsDouble();
        if (!isOut(yours, open, beside)) {
            return Judgement.RIGHT;
        }
        Mismatch furthest = mismatch(yours, open, beside);
        return Judgement.wrong(() -> furthest);
    }

    /** How far open each tie is where a value is explained best. */
    double[] choice(Entries yours) {
        double[] open = chosen(yours);
        // Ties that do nearly the same are left between: one gives way to the other in ever smaller steps.
        return isOut(yours, open, 0) && isFinite(yours)
                ? BoxLeastSquares.nearest(
                        shares.stream().map(this::inBounds).toList(), inBounds(beyondClosed(yours)), open)
                : open;
    }

    private boolean isOut(Entries yours, double[] open, double beside) {
        int furthest = furthest(yours, open);
        // Not >: what is wrong by NaN is wrong.
        return furthest >= 0 && !(excess(furthest, yours, open) <= beside);
    }

    /** −1 where there are no entries. */
    private int furthest(Entries yours, double[] open) {
        int furthest = -1;
        for (int i = 0; i < bounds.length; i++) {
            if (furthest < 0 || !(excess(i, yours, open) <= excess(furthest, yours, open))) {
                furthest = i;
            }
        }
        return furthest;
    }

    private double excess(int entry, Entries yours, double[] open) {
        return Math.abs(yours.data()[entry] - at(entry, open)) - bounds[entry];
    }

    private double at(int entry, double[] open) {
        double expected = value.data()[entry];
        for (int tie = 0; tie < open.length; tie++) {
            expected += open[tie] * shares.get(tie)[entry];
        }
        return expected;
    }

    /** The shares that come nearest to a value: one after the other is put where the distance is smallest. */
    private double[] chosen(Entries yours) {
        double[] open = new double[shares.size()];
        Arrays.fill(open, 0.5);
        for (int round = 0; round < ROUNDS && open.length > 0; round++) {
            double[] rest = new double[bounds.length];
            Arrays.setAll(rest, i -> yours.data()[i] - at(i, open));
            for (int tie = 0; tie < open.length; tie++) {
                double nearest = nearest(rest, open[tie], shares.get(tie));
                for (int i = 0; i < rest.length; i++) {
                    rest[i] += (open[tie] - nearest) * shares.get(tie)[i];
                }
                open[tie] = nearest;
            }
        }
        return open;
    }

    private boolean isFinite(Entries yours) {
        return !shares.isEmpty()
                && Stream.concat(shares.stream(), Stream.of(beyondClosed(yours)))
                        .flatMapToDouble(Arrays::stream)
                        .allMatch(Double::isFinite);
    }

    /** What is to be explained by ties. */
    private double[] beyondClosed(Entries yours) {
        double[] beyond = yours.data().clone();
        Arrays.setAll(beyond, i -> beyond[i] - value.data()[i]);
        return beyond;
    }

    private double[] inBounds(double[] numbers) {
        double[] inBounds = numbers.clone();
        Arrays.setAll(inBounds, i -> inBounds[i] / unit(i));
        return inBounds;
    }

    private double unit(int entry) {
        return Math.max(bounds[entry], Double.MIN_NORMAL);
    }

    /** Where a tie that is at {@code now} leaves the least: by least squares in units of the bounds, within [0, 1]. */
    private double nearest(double[] rest, double now, double[] shares) {
        double along = 0;
        double squares = 0;
        for (int i = 0; i < bounds.length; i++) {
            double unit = unit(i);
            double share = shares[i] / unit;
            along += share * (rest[i] / unit + now * share);
            squares += share * share;
        }
        return squares == 0 || !Double.isFinite(along) ? now : Math.min(1, Math.max(0, along / squares));
    }

    /** The entry that is furthest out for a choice. */
    Mismatch mismatch(Entries whole, double[] open, double beside) {
        int entry = furthest(whole, open);
        double yours = whole.data()[entry];
        double low = value.data()[entry];
        double high = low;
        for (double[] share : shares) {
            low += Math.min(0, share[entry]);
            high += Math.max(0, share[entry]);
        }
        double nearest = Math.min(Math.max(yours, low), high);
        double[] oneSided = low == high ? new double[0] : new double[] {low, high};
        return new Mismatch(value.index(entry), yours, nearest, bounds[entry] + beside, oneSided);
    }
}
