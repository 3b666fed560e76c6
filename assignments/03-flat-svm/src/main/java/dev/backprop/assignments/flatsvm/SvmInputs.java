package dev.backprop.assignments.flatsvm;

import dev.backprop.grader.generate.Labels;
import dev.backprop.grader.generate.Numbers;
import dev.backprop.grader.generate.Pool;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.ejml.simple.SimpleMatrix;

/**
 * Small problems that read well: every pair of N, D, C equal or not, repeated labels, margins on both sides of the kink,
 * λ zero or not. W is of order 1, because weights near zero hide mistakes.
 */
public class SvmInputs extends DomainContextBase {

    private static final int LARGEST = 5;
    private static final int BATCH = 64;

    @Provide
    Arbitrary<SvmProblem> problems() {
        return Combinators.combine(
                        Arbitraries.of(Feature.values()),
                        sizes(),
                        Pool.decimals(LARGEST, LARGEST, 1.5),
                        Pool.decimals(BATCH, LARGEST, 2),
                        Labels.of(BATCH),
                        Numbers.oneOf(0.3, 0.0, 0.1, 0.75, 1.3))
                .as((feature, sizes, weights, data, labels, lambda) -> {
                    Sizes used = feature.of(sizes);
                    return feature.in(problem(used, weights, data, labels, lambda));
                });
    }

    private static Arbitrary<Sizes> sizes() {
        return Combinators.combine(oneOrMore(), oneOrMore(), Numbers.size(2, LARGEST))
                .as(Sizes::new);
    }

    /** One more often than the others: single examples and single features hide and show mistakes of their own. */
    private static Arbitrary<Integer> oneOrMore() {
        return Arbitraries.of(1, 1, 2, 3, 4, LARGEST);
    }

    private record Sizes(int examples, int features, int classes) {}

    /** What is too rare to be left to chance; each is one draw in six. Shrinks towards none. */
    private enum Feature {
        NONE,
        /** As many examples as features and classes: transposing changes values, not shapes. */
        SQUARE {
            @Override
            Sizes of(Sizes sizes) {
                return new Sizes(sizes.classes(), sizes.classes(), sizes.classes());
            }
        },
        /** Up to 64 examples; of two classes, because a numeric gradient takes time with the square of its entries. */
        LONG_BATCH {
            @Override
            Sizes of(Sizes sizes) {
                return new Sizes(12 * sizes.examples() + 4, sizes.features(), 2);
            }
        },
        /** A margin exactly at its kink. */
        TIE {
            @Override
            SvmProblem in(SvmProblem problem) {
                SimpleMatrix W = problem.W().copy();
                SimpleMatrix X = problem.X().copy();
                X.setRow(0, 0, unit(X.getNumCols()));
                int correct = problem.y()[0];
                W.set(0, correct == 0 ? 1 : 0, W.get(0, correct) - 1);
                return new SvmProblem(W, X, problem.y(), problem.lambda());
            }
        },
        /** An example whose scores are all equal. */
        EQUAL_SCORES {
            @Override
            SvmProblem in(SvmProblem problem) {
                SimpleMatrix X = problem.X().copy();
                X.setRow(0, 0, new double[X.getNumCols()]);
                return new SvmProblem(problem.W(), X, problem.y(), problem.lambda());
            }
        },
        /** Margins that are far apart: some classes win by much, others lose by much. */
        WIDE {
            @Override
            SvmProblem in(SvmProblem problem) {
                return new SvmProblem(problem.W(), problem.X().scale(10), problem.y(), problem.lambda());
            }
        };

        Sizes of(Sizes sizes) {
            return sizes;
        }

        SvmProblem in(SvmProblem problem) {
            return problem;
        }

        private static double[] unit(int length) {
            double[] unit = new double[length];
            unit[0] = 1;
            return unit;
        }
    }

    /** A batch of the size that is trained with: 128 examples of 512 features in 10 classes. */
    @Provide
    Arbitrary<LargeProblem> large() {
        return Combinators.combine(Pool.decimals(512, 10, 0.2), Pool.decimals(128, 512, 1), Labels.of(128))
                .as((weights, data, labels) -> new LargeProblem(
                        new SvmProblem(weights.matrix(512, 10), data.matrix(128, 512), labels.of(128, 10), 0)))
                .filter(LargeProblem::hasNoTie)
                .dontShrink();
    }

    @Provide
    Arbitrary<TwoProblems> twoOfOneSize() {
        return Combinators.combine(
                        sizes(),
                        Pool.decimals(LARGEST, LARGEST, 1.5),
                        Pool.decimals(LARGEST, LARGEST, 1.5),
                        Pool.decimals(LARGEST, LARGEST, 2),
                        Pool.decimals(LARGEST, LARGEST, 2),
                        Labels.of(LARGEST),
                        Labels.of(LARGEST))
                .as((sizes, weights, otherWeights, data, otherData, labels, otherLabels) -> new TwoProblems(
                        problem(sizes, weights, data, labels, 0.3),
                        problem(sizes, otherWeights, otherData, otherLabels, 0.1)));
    }

    private static SvmProblem problem(Sizes sizes, Pool weights, Pool data, Labels labels, double lambda) {
        return new SvmProblem(
                weights.matrix(sizes.features(), sizes.classes()),
                data.matrix(sizes.examples(), sizes.features()),
                labels.of(sizes.examples(), sizes.classes()),
                lambda);
    }

    @Provide
    Arbitrary<NearKinkProblem> nearKinks() {
        return Combinators.combine(
                        Arbitraries.of(3, 5, 6, 7),
                        Numbers.size(1, LARGEST),
                        Numbers.size(2, LARGEST),
                        Pool.eighths(LARGEST, LARGEST, 1),
                        Pool.eighths(7, LARGEST, 2),
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
