package dev.backprop.assignments.twomodes;

import dev.backprop.assignments.twomodes.DualNumbers.In;
import dev.backprop.grader.generate.Numbers;
import dev.backprop.grader.generate.Pool;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ejml.simple.SimpleMatrix;

/** Pairs of dual numbers. The second value is no divisor near 0, and of the directions many seed one number alone. */
final class DualInputs {

    private static final double LARGEST = 4;
    private static final double SMALLEST_DIVISOR = 0.2;
    private static final int FAR = 1000;

    private enum Direction {
        ALONG_A,
        ALONG_B,
        ANY
    }

    private DualInputs() {}

    /** Values up to 4, tangents up to 2. */
    static Arbitrary<In> ordinary() {
        Arbitrary<Direction> directions =
                Arbitraries.of(Direction.ALONG_A, Direction.ALONG_B, Direction.ANY, Direction.ANY, Direction.ANY);
        return Combinators.combine(Pool.decimals(1, 2, LARGEST), Pool.decimals(1, 2, LARGEST / 2), directions)
                .as((values, tangents, direction) -> input(values.matrix(1, 2), tangents.matrix(1, 2), direction));
    }

    private static In input(SimpleMatrix values, SimpleMatrix tangents, Direction direction) {
        double divisor = values.get(1);
        double y = Math.abs(divisor) < SMALLEST_DIVISOR ? divisor + 1 : divisor;
        double dx = direction == Direction.ANY ? tangents.get(0) : direction == Direction.ALONG_A ? 1 : 0;
        double dy = direction == Direction.ANY ? tangents.get(1) : direction == Direction.ALONG_B ? 1 : 0;
        return new In(new double[] {values.get(0), dx}, new double[] {y, dy});
    }

    /** One of the values is far from 0. */
    static Arbitrary<In> extreme() {
        return Combinators.combine(
                        ordinary(), Numbers.size(FAR / 2, FAR), Arbitraries.of(-1, 1), Arbitraries.of(true, false))
                .as((in, far, sign, first) -> first
                        ? new In(new double[] {sign * far, in.a()[1]}, in.b())
                        : new In(in.a(), new double[] {sign * far, in.b()[1]}));
    }
}
