package dev.backprop.assignments.graph;

import dev.backprop.grader.generate.Numbers;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Numbers at which an exponential is infinite, or nothing. */
class FarGateInputs extends DomainContextBase {

    @Provide
    Arbitrary<GateInput> inputs() {
        return Combinators.combine(Numbers.oneOf(1000.0, -1000.0, 800.0, -800.0, 40.0, -40.0), Numbers.decimals(2))
                .as((x, upstream) -> new GateInput(Kind.SIGMOID.number(), new double[] {x, 1}, 1, 2.5 + upstream));
    }
}
