package dev.backprop.assignments.twomodes;

import dev.backprop.assignments.twomodes.DualNumbers.In;
import dev.backprop.grader.generate.Numbers;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Pairs of dual numbers. The second value is no divisor of 0, and of the directions there are many that seed one input. */
final class DualInputs {

    private static final int FAR = 1000;

    private DualInputs() {}

    /** Values up to 4, tangents up to 2. */
    static Arbitrary<In> ordinary() {
        return Combinators.combine(Numbers.decimals(4), divisors(), tangents())
                .as((x, y, tangents) -> new In(new double[] {x, tangents[0]}, new double[] {y, tangents[1]}));
    }

    /** One of the values is far from 0. */
    static Arbitrary<In> extreme() {
        return Combinators.combine(
                        ordinary(), Numbers.size(FAR / 2, FAR), Arbitraries.of(-1, 1), Arbitraries.of(true, false))
                .as((in, far, sign, first) -> first
                        ? new In(new double[] {sign * far, in.a()[1]}, in.b())
                        : new In(in.a(), new double[] {sign * far, in.b()[1]}));
    }

    private static Arbitrary<Double> divisors() {
        return Combinators.combine(
                        Arbitraries.integers().between(25, 400).withDistribution(RandomDistribution.uniform()),
                        Arbitraries.of(1, -1))
                .as((hundredths, sign) -> sign * hundredths / 100.0);
    }

    private static Arbitrary<double[]> tangents() {
        Arbitrary<double[]> any = Combinators.combine(Numbers.decimals(2), Numbers.decimals(2))
                .as((one, other) -> new double[] {one, other});
        return Arbitraries.frequencyOf(
                Tuple.of(3, any),
                Tuple.of(1, Arbitraries.create(() -> new double[] {1, 0})),
                Tuple.of(1, Arbitraries.create(() -> new double[] {0, 1})));
    }
}
