package dev.backprop.assignments.graph;

import dev.backprop.grader.generate.Numbers;
import dev.backprop.grader.generate.Pool;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Two to four numbers, none of them 0, for any kind; of five draws, one with two largest numbers. */
class GateInputs extends DomainContextBase {

    private static final int MOST = 4;

    @Provide
    Arbitrary<GateInput> inputs() {
        return Combinators.combine(
                        Numbers.size(0, Kind.ALL.size() - 1),
                        Numbers.size(2, MOST),
                        Pool.decimals(1, MOST + 2, 3),
                        Arbitraries.of(false, false, false, false, true))
                .as((kind, count, numbers, tie) -> {
                    double[] all = Arrays.stream(
                                    numbers.matrix(1, MOST + 2).getDDRM().getData())
                            .map(GateInputs::apartFromZero)
                            .toArray();
                    double[] x = Arrays.copyOfRange(all, 2, 2 + count);
                    if (tie) {
                        double largest = Arrays.stream(x).max().orElseThrow();
                        x[x[0] == largest ? 1 : 0] = largest;
                    }
                    return new GateInput(kind, x, all[0], all[1]);
                });
    }

    /** A reciprocal of 0 there is not, and next to 0 a mistake is next to nothing. */
    private static double apartFromZero(double number) {
        return Math.abs(number) < 0.1 ? number + 1.3 : number;
    }
}
