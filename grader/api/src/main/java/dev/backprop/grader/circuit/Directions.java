package dev.backprop.grader.circuit;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * Compares a gradient with derivatives along random directions, at a cost that does not depend on its size; on a failure, finds the
 * entry that is to blame by halving the direction.
 *
 * <p>Directions are {@code ±√(0.99·z²/mean(z²) + 0.01)} with Gaussian z, so that no entry is left out, and a swap of two entries shows. A
 * direction's signs do not depend on how a program rounds, so the errors of entries add up as in a random walk: the bound is {@value
 * #SPREAD} times {@code √Σ(directionₖ·boundₖ)²}. That sum is the mean square of the magnitudes along random signs (Hutchinson 1990), of
 * which a few are tried.
 */
@API(status = API.Status.INTERNAL)
public final class Directions {

    /** For as many standard deviations a random walk of this many bounds would stray once in a billion. */
    private static final double SPREAD = 6;

    /** Random signs that a mean square is taken over. */
    private static final int SIGNS = 4;

    private final Moving moving;
    private final SplittableRandom random;
    private final int size;
    private final double roundings;

    Directions(Moving moving, long seed) {
        this.moving = moving;
        this.random = new SplittableRandom(seed);
        this.size = moving.start().size();
        this.roundings = roundings();
    }

    /** Roundings of an entry: of what is added up along a direction each goes its own way. */
    private double roundings() {
        double most = 0;
        for (int k = 0; k < SIGNS; k++) {
            Lanes unit = Lanes.units(random.nextInt(size), 1, size);
            most = Math.max(most, moving.along(unit, unit).roundings());
        }
        return most;
    }

    /**
     * What came of a comparison.
     *
     * @param entry the one that is to blame; −1 if none is, or none alone
     * @param expected at the entry; without one, along the direction
     * @param bound how far that may be out
     * @param ties whether free slopes had a part in it: then it is of no use
     */
    public record Result(int entry, double own, double expected, double bound, boolean ties) {

        /** Whether the gradient is right as far as was looked. */
        public boolean fits() {
            return excess() <= 1;
        }

        /** The error in bounds; infinite if there is no number. */
        private double excess() {
            double excess = Math.abs(own - expected) / bound;
            return Double.isNaN(excess) ? Double.POSITIVE_INFINITY : excess;
        }
    }

    /**
     * Compares along two directions.
     *
     * @return with the entry that is to blame
     * @throws IllegalArgumentException if the gradient has not as many entries as the node
     */
    public Result compare(double[] own) {
        return compare(own, part -> true);
    }

    /** The same without the entry that is to blame, which takes most of the time to find, unless ties have a part in it. */
    public Result glance(double[] own) {
        return compare(own, Result::ties);
    }

    private Result compare(double[] own, Predicate<Result> isCulpritAsked) {
        if (own.length != size) {
            throw new IllegalArgumentException(own.length + " entries of a gradient of " + size);
        }
        for (int i = 0; i < own.length; i++) {
            if (!Double.isFinite(own[i])) {
                return single(own, i);
            }
        }
        double[] direction = direction();
        Result whole = part(own, direction, 0, size);
        if (whole.fits()) {
            direction = direction();
            whole = part(own, direction, 0, size);
        }
        return whole.fits() || !isCulpritAsked.test(whole) ? whole : culprit(own, direction, whole);
    }

    private Result culprit(double[] own, double[] direction, Result whole) {
        int from = 0;
        int to = size;
        while (to - from > 1) {
            int middle = (from + to) >>> 1;
            Result first = part(own, direction, from, middle);
            Result second = part(own, direction, middle, to);
            boolean left = !first.fits() && !(second.excess() > first.excess());
            if (!left && second.fits()) {
                return whole;
            }
            from = left ? from : middle;
            to = left ? middle : to;
        }
        Result single = single(own, from);
        return single.fits() ? whole : single;
    }

    /** Of an entry alone, with its own bound. */
    private Result single(double[] own, int entry) {
        Lanes unit = Lanes.units(entry, 1, size);
        Moving.Along along = moving.along(unit, unit);
        return new Result(entry, own[entry], along.derivatives()[0], bound(along.magnitudes()[0]), ties(along));
    }

    /** What fits within the part of the bound that the first signs give needs no others. */
    private Result part(double[] own, double[] direction, int from, int to) {
        Span span = new Span(from, to);
        Lanes tangent = new Lanes(1, size, span);
        System.arraycopy(direction, from, tangent.data(), 0, to - from);
        double product = Lanes.product(own, from, direction, from, to - from);
        Moving.Along first = moving.along(tangent, signed(1, direction, span));
        double expected = first.derivatives()[0];
        double squares = squares(first);
        double least = SPREAD * bound(Math.sqrt(squares / SIGNS));
        if (Math.abs(product - expected) <= least) {
            return new Result(-1, product, expected, least, ties(first));
        }
        Moving.Along others = moving.along(new Lanes(0, size, span), signed(SIGNS - 1, direction, span));
        double bound = SPREAD * bound(Math.sqrt((squares + squares(others)) / SIGNS));
        return new Result(-1, product, expected, bound, ties(first));
    }

    private Lanes signed(int count, double[] direction, Span span) {
        Lanes signed = new Lanes(count, size, span);
        for (int k = 0; k < count; k++) {
            for (int i = span.from(); i < span.to(); i++) {
                signed.data()[signed.base(k) + i] = random.nextBoolean() ? direction[i] : -direction[i];
            }
        }
        return signed;
    }

    private static double squares(Moving.Along along) {
        return Arrays.stream(along.magnitudes()).map(m -> m * m).sum();
    }

    private double bound(double magnitude) {
        Quantity one = new Quantity(1, 1, new double[1], new double[] {magnitude}, roundings);
        return one.bound(0);
    }

    private static boolean ties(Moving.Along along) {
        return !along.ties().isEmpty();
    }

    private double[] direction() {
        double[] direction = new double[size];
        double squares = 0;
        for (int i = 0; i < size; i++) {
            direction[i] = random.nextGaussian();
            squares += direction[i] * direction[i];
        }
        for (int i = 0; i < size; i++) {
            double square = direction[i] * direction[i] * size / squares;
            direction[i] = Math.copySign(Math.sqrt(0.99 * square + 0.01), direction[i]);
        }
        return direction;
    }
}
