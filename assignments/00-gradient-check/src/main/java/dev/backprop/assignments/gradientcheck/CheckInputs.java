package dev.backprop.assignments.gradientcheck;

import dev.backprop.grader.generate.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Losses of one to six terms in one to five entries, some of which the loss ignores; gradients that are right, and others; steps of which
 * one is clearly the best, and others.
 */
public class CheckInputs extends DomainContextBase {

    private static final int MOST_ENTRIES = 5;
    private static final int MOST_TERMS = 6;

    /** Terms that bend are more frequent: along a line, every difference is right. */
    private static final int[] KINDS = {
        TermLoss.CUBE,
        TermLoss.EXPONENTIAL,
        TermLoss.CUBE,
        TermLoss.EXPONENTIAL,
        TermLoss.PRODUCT,
        TermLoss.SQUARE,
        TermLoss.PRODUCT,
        TermLoss.HINGE,
        TermLoss.LINEAR,
        TermLoss.EXPONENTIAL
    };

    private static final Double[] STEPS_OF_DIFFERENCES = {
        0.1,
        0.5,
        0.1,
        0.01,
        1e-3,
        1e-4,
        1e-5,
        0.283619472015638,
        0.035172389615404,
        7.3910562841937e-4,
        1.62840371905e-5
    };

    /** Each of them is best at its right end, down to 1e-5; with the last of the second, w stays where it is. */
    private static final List<List<Double>> STEPS = List.of(
            List.of(0.1, 1e-3, 0.5, 1e-5, 0.01),
            List.of(0.1, 1e-18, 1e-3, 0.5, 1e-5),
            List.of(0.5, 0.05, 0.005, 5e-4, 5e-5),
            List.of(1e-2, 1e-5, 1e-8, 1e-11, 1e-14));

    private static final int MOST_STEPS = 5;

    private static final double KINK = 1;
    private static final double AWAY = 0.05;
    private static final double LEAST = 0.1;
    private static final int RANGE = 2;

    @Provide
    Arbitrary<CheckInput> inputs() {
        return Combinators.combine(
                        Numbers.size(1, MOST_ENTRIES),
                        Numbers.size(1, MOST_TERMS),
                        Numbers.size(1, MOST_STEPS),
                        Arbitraries.of(10, 100, 0, 0, 0),
                        Numbers.oneOf(STEPS_OF_DIFFERENCES),
                        Arbitraries.of(STEPS),
                        Arbitraries.longs().dontShrink())
                .as(CheckInputs::input);
    }

    /** @param parts of 1 that numbers are multiples of; 0 for numbers in full */
    private static CheckInput input(
            int entries, int terms, int steps, int parts, double h, List<Double> ofSteps, long seed) {
        Random random = new Random(seed);
        // The same numbers whatever the sizes are.
        double[] w =
                random.doubles(MOST_ENTRIES).map(part -> point(part, parts)).toArray();
        double[] factors =
                random.doubles(MOST_TERMS).map(part -> factor(part, parts)).toArray();
        int[] kinds =
                random.ints(MOST_TERMS, 0, KINDS.length).map(i -> KINDS[i]).toArray();
        int[] first = random.ints(MOST_TERMS, 0, MOST_ENTRIES).toArray();
        int[] second = random.ints(MOST_TERMS, 0, MOST_ENTRIES).toArray();
        List<Double> order = new ArrayList<>(ofSteps);
        Collections.shuffle(order, random);

        CheckInput exact = new CheckInput(
                Arrays.copyOf(kinds, terms),
                // Each entry has a term, if there are as many.
                IntStream.range(0, terms)
                        .map(i -> (i < entries ? i : first[i]) % entries)
                        .toArray(),
                IntStream.of(second).limit(terms).map(i -> i % entries).toArray(),
                Arrays.copyOf(factors, terms),
                Arrays.copyOf(w, entries),
                new double[entries],
                h,
                order.stream().limit(steps).mapToDouble(step -> step).toArray());
        boolean allRight = random.nextInt(5) < 2;
        for (int k = 0; k < entries; k++) {
            double slope = exact.loss().slope(exact.w(), k);
            double claimed = allRight ? slope : claimed(slope, k, exact, random);
            exact.analytic()[k] = claimed == 0 && isSometimesZero(k, exact) ? 0.5 : claimed;
        }
        return exact;
    }

    /** Between −2 and 2, neither near 0 nor near the kink. */
    private static double point(double part, int parts) {
        double number = rounded((2 * part - 1) * RANGE, parts);
        if (Math.abs(number) < LEAST) {
            return LEAST + Math.abs(number) + AWAY;
        }
        return Math.abs(number - KINK) < AWAY ? number - LEAST : number;
    }

    /** Between 0.2 and 3, or as far below 0. */
    private static double factor(double part, int parts) {
        double number = rounded((2 * part - 1) * 3, parts);
        return Math.abs(number) < 2 * LEAST ? 1 : number;
    }

    private static double rounded(double number, int parts) {
        return parts == 0 ? number : Math.rint(number * parts) / parts;
    }

    /** Whether the loss stays the same with some steps alone: with these, 0 would be compared with 0. */
    private static boolean isSometimesZero(int k, CheckInput input) {
        Differences differences = new Differences(input);
        return !differences.isIgnored(k)
                && DoubleStream.concat(DoubleStream.of(input.h()), DoubleStream.of(input.steps()))
                        .anyMatch(step -> differences.central(k, step) == 0);
    }

    /** What somebody takes for the slope: never what comes of a mistake in the differences, which would seem to have no error. */
    private static double claimed(double slope, int k, CheckInput input, Random random) {
        double[] steps = input.steps();
        return switch (random.nextInt(10)) {
            case 0 -> -0.9 * slope;
            case 1 -> 1.9 * slope;
            case 2 -> 0;
            case 3 -> slope + 0.5;
            case 4 -> slope * (1 + 1e-3);
            case 5, 6, 7 -> new Differences(input).central(k, steps[random.nextInt(steps.length)]);
            default -> slope;
        };
    }
}
