package dev.backprop.assignments.scaling;

import dev.backprop.grader.generate.Numbers;
import dev.backprop.grader.generate.Pool;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Small matrices whose shapes differ: 1 to 4 examples, 1 to 4 features, 2 to 4 classes. */
public class ScalingInputs extends DomainContextBase {

    private static final int LARGEST = 4;

    @Provide
    Arbitrary<ScalingInput> inputs() {
        return Combinators.combine(
                        Numbers.size(1, LARGEST),
                        Numbers.size(1, LARGEST),
                        Numbers.size(2, LARGEST),
                        Pool.decimals(LARGEST, LARGEST, 2),
                        Pool.decimals(LARGEST, LARGEST, 2))
                .as((examples, features, classes, weights, data) ->
                        new ScalingInput(weights.matrix(features, classes), data.matrix(examples, features)));
    }
}
