package dev.backprop.assignments.flatsvm;

import dev.backprop.grader.generate.Labels;
import dev.backprop.grader.generate.Numbers;
import dev.backprop.grader.generate.Pool;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Small problems that read well: every pair of N, D, C equal or not, repeated labels, margins on both sides of the kink,
 * λ zero or not. W is of order 1, because weights near zero hide mistakes.
 */
public class SvmInputs extends DomainContextBase {

    private static final int EXAMPLES = 6;
    private static final int FEATURES = 5;
    private static final int CLASSES = 5;

    @Provide
    Arbitrary<SvmProblem> problems() {
        return Combinators.combine(
                        Numbers.size(1, EXAMPLES),
                        Numbers.size(1, FEATURES),
                        Numbers.size(2, CLASSES),
                        Pool.of(FEATURES, CLASSES, Numbers.decimals(1.5)),
                        Pool.of(EXAMPLES, FEATURES, Numbers.decimals(2)),
                        Labels.of(EXAMPLES),
                        Numbers.oneOf(0.0, 0.1, 0.3, 0.75, 1.3))
                .as((examples, features, classes, weights, data, labels, lambda) -> new SvmProblem(
                        weights.matrix(features, classes),
                        data.matrix(examples, features),
                        labels.of(examples, classes),
                        lambda));
    }

    @Provide
    Arbitrary<NearKinkProblem> nearKinks() {
        return Combinators.combine(
                        Arbitraries.of(3, 5, 6, 7),
                        Numbers.size(1, FEATURES),
                        Numbers.size(2, CLASSES),
                        Pool.of(FEATURES, CLASSES, Numbers.eighths(1)),
                        Pool.of(7, FEATURES, Numbers.eighths(2)),
                        Labels.of(7),
                        Arbitraries.of(true, false))
                .as((examples, features, classes, weights, data, labels, above) -> NearKinkProblem.near(
                        new SvmProblem(
                                weights.matrix(features, classes),
                                data.matrix(examples, features),
                                labels.of(examples, classes),
                                0),
                        above))
                .filter(NearKinkProblem::hasNoTie);
    }
}
