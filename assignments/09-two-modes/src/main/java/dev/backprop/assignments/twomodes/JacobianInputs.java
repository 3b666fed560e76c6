package dev.backprop.assignments.twomodes;

import dev.backprop.assignments.twomodes.JacobianProducts.In;
import dev.backprop.assignments.twomodes.JacobianProducts.Sizes;
import dev.backprop.grader.generate.Numbers;
import dev.backprop.grader.generate.Pool;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Chains of small Jacobians: axes of 1 to 5, so that now the one order takes fewer multiplications and now the other. */
final class JacobianInputs {

    private static final int LONGEST = 5;
    private static final double BOUND = 2;

    private JacobianInputs() {}

    static Arbitrary<In> any() {
        return Combinators.combine(sizes(), numbers()).as(JacobianInputs::input);
    }

    /** Two of one shape. */
    static Arbitrary<JacobianChecks.Two> two() {
        return Combinators.combine(sizes(), numbers(), numbers())
                .as((sizes, one, other) -> new JacobianChecks.Two(input(sizes, one), input(sizes, other)));
    }

    private static Arbitrary<Sizes> sizes() {
        return Combinators.combine(size(), size(), size(), size()).as(Sizes::new);
    }

    private static Arbitrary<Integer> size() {
        return Numbers.size(1, LONGEST);
    }

    /** The numbers of an input, in the largest shapes. */
    private static Arbitrary<In> numbers() {
        return Combinators.combine(matrix(), matrix(), matrix(), matrix(), matrix())
                .as((J1, J2, J3, v, u) -> new In(
                        J1.matrix(LONGEST, LONGEST),
                        J2.matrix(LONGEST, LONGEST),
                        J3.matrix(LONGEST, LONGEST),
                        v.matrix(LONGEST, 1),
                        u.matrix(LONGEST, 1)));
    }

    private static Arbitrary<Pool> matrix() {
        return Pool.decimals(LONGEST, LONGEST, BOUND);
    }

    private static In input(Sizes sizes, In numbers) {
        return new In(
                numbers.J1().extractMatrix(0, sizes.H(), 0, sizes.D()),
                numbers.J2().extractMatrix(0, sizes.K(), 0, sizes.H()),
                numbers.J3().extractMatrix(0, sizes.M(), 0, sizes.K()),
                numbers.v().extractMatrix(0, sizes.D(), 0, 1),
                numbers.u().extractMatrix(0, sizes.M(), 0, 1));
    }
}
