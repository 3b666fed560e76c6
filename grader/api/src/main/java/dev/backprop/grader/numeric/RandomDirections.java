package dev.backprop.grader.numeric;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * Compares a large gradient with derivatives along two random directions, whatever its size; on a failure, finds the
 * entry that is to blame by halving the direction.
 *
 * <p>The directions are {@code v = ±√(0.99·z²/mean(z²) + 0.01)} with Gaussian z, so that no entry is left out. Not ±1:
 * a swap of two entries would cancel half the time.
 */
final class RandomDirections {

    private final Differentiation slopes;
    private final double[] x;
    private final double[] actual;
    private final Ties ties;
    private final double[] direction;
    private final Part deciding;
    private final Verdict verdict;

    /** @throws IllegalArgumentException if {@code actual} does not have as many entries as {@code x} */
    RandomDirections(Differentiation slopes, double[] x, double[] actual, Ties ties, long seed) {
        if (actual.length != x.length) {
            throw new IllegalArgumentException(actual.length + " entries compared with a gradient of " + x.length);
        }
        this.slopes = slopes;
        this.x = x.clone();
        this.actual = actual.clone();
        this.ties = ties;
        SplittableRandom random = new SplittableRandom(seed);
        double[] first = direction(random);
        Part alongFirst = part(first, 0, x.length);
        double[] second = first;
        Part alongSecond = alongFirst;
        if (verdict(alongFirst) != Verdict.FAIL) {
            second = direction(random);
            alongSecond = part(second, 0, x.length);
        }
        boolean secondDecides = verdict(alongSecond) != Verdict.PASS;
        direction = secondDecides ? second : first;
        deciding = secondDecides ? alongSecond : alongFirst;
        verdict = verdict(deciding);
    }

    /** What decided; on a failure found by some twenty more forward passes at a time, so ask only for what is shown. */
    Comparison comparison() {
        return verdict == Verdict.FAIL ? culprit() : deciding.decides(verdict);
    }

    private Verdict verdict(Part whole) {
        if (whole.excess() > 0) {
            return Verdict.FAIL;
        }
        return whole.settled() ? Verdict.PASS : Verdict.INCONCLUSIVE;
    }

    private double[] direction(SplittableRandom random) {
        double[] direction = new double[x.length];
        double squares = 0;
        for (int i = 0; i < direction.length; i++) {
            direction[i] = random.nextGaussian();
            squares += direction[i] * direction[i];
        }
        for (int i = 0; i < direction.length; i++) {
            double square = direction[i] * direction[i] * direction.length / squares;
            direction[i] = Math.copySign(Math.sqrt(0.99 * square + 0.01), direction[i]);
        }
        return direction;
    }

    private Comparison culprit() {
        Part part = deciding;
        while (part.to - part.from > 1) {
            int middle = (part.from + part.to) >>> 1;
            Part first = part(direction, part.from, middle);
            Part second = part(direction, middle, part.to);
            part = first.excess() > 0 && !(second.excess() > first.excess()) ? first : second;
            if (!(part.excess() > 0)) {
                return deciding.decides(Verdict.FAIL);
            }
        }
        return part.decides(Verdict.FAIL);
    }

    private Part part(double[] direction, int from, int to) {
        if (to - from == 1) {
            Derivative expected = slopes.along(new Line.Coordinate(x, from));
            return new Part(from, to, actual[from], expected, tolerance(expected, Math.abs(actual[from])));
        }
        double[] restricted = new double[x.length];
        System.arraycopy(direction, from, restricted, from, to - from);
        double[] products = new double[to - from];
        for (int i = from; i < to; i++) {
            products[i - from] = actual[i] * direction[i];
        }
        Derivative expected = slopes.along(new Line.Oblique(x, restricted));
        return new Part(from, to, Rounding.sum(products), expected, tolerance(expected, Rounding.norm(products)));
    }

    /**
     * The largest entry of the true gradient is unknown here, so the scale is what the given one would typically add
     * up to. Wrong entries make that larger by no more than their own error, of which the tolerance is a tiny part.
     */
    private Tolerance tolerance(Derivative expected, double typical) {
        double root = Rounding.norm(actual) / Math.sqrt(actual.length);
        double scale = DoubleStream.of(expected.lower(), expected.upper(), typical, root)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return new Tolerance(scale, ties);
    }

    /** The gradient and the derivative along the part of a direction that lies in the entries from … to − 1. */
    private record Part(int from, int to, double actual, Derivative expected, Tolerance tolerance) {

        double excess() {
            return tolerance.excess(actual, expected);
        }

        boolean settled() {
            return tolerance.settles(expected);
        }

        Comparison decides(Verdict verdict) {
            int index = to - from == 1 ? from : Comparison.NO_ENTRY;
            return new Comparison(verdict, index, actual, expected, tolerance.of(expected));
        }
    }
}
