package dev.backprop.assignments.twolayernet;

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
 * Small problems that read well: every pair of N, D, H, C equal or not, repeated labels, hidden units that are active,
 * inactive and dead, biases that are not 0, λ zero or not. Weights are of order 1, because small ones hide mistakes.
 */
public class NetInputs extends DomainContextBase {

    private static final int LARGEST = 5;
    private static final int BATCH = 36;

    @Provide
    Arbitrary<NetProblem> problems() {
        return Combinators.combine(
                        Arbitraries.of(Feature.values()), sizes(), supplies(), Numbers.oneOf(0.3, 0.0, 0.1, 0.75, 1.3))
                .as((feature, sizes, supplies, lambda) -> feature.in(supplies.problem(feature.of(sizes), lambda)));
    }

    private static Arbitrary<Supplies> supplies() {
        return Combinators.combine(
                        Pool.decimals(LARGEST + 1, LARGEST, 1),
                        Pool.decimals(LARGEST + 1, LARGEST, 1),
                        Pool.decimals(BATCH, LARGEST, 2),
                        Labels.of(BATCH))
                .as(Supplies::new);
    }

    /** What a problem of any size is cut out of. */
    private record Supplies(Pool first, Pool second, Pool data, Labels labels) {

        NetProblem problem(Sizes sizes, double lambda) {
            return new NetProblem(
                    weights(first, sizes.features(), sizes.hiddenUnits()),
                    biases(first, sizes.hiddenUnits()),
                    weights(second, sizes.hiddenUnits(), sizes.classes()),
                    biases(second, sizes.classes()),
                    data.matrix(sizes.examples(), sizes.features()),
                    labels.of(sizes.examples(), sizes.classes()),
                    lambda);
        }

        /** The biases of a layer are the first row of its pool, and stay where they are when the shape changes. */
        private static SimpleMatrix biases(Pool layer, int units) {
            return layer.matrix(1, units);
        }

        private static SimpleMatrix weights(Pool layer, int inputs, int units) {
            return layer.matrix(inputs + 1, units).extractMatrix(1, inputs + 1, 0, units);
        }
    }

    private static Arbitrary<Sizes> sizes() {
        return Combinators.combine(oneOrMore(), oneOrMore(), oneOrMore(), Numbers.size(2, LARGEST))
                .as(Sizes::new);
    }

    /** One more often than the others: single examples, features and units hide and show mistakes of their own. */
    private static Arbitrary<Integer> oneOrMore() {
        return Arbitraries.of(1, 1, 2, 3, 4, LARGEST);
    }

    private record Sizes(int examples, int features, int hiddenUnits, int classes) {}

    /** What is too rare to be left to chance; each is one draw in five. Shrinks towards none. */
    private enum Feature {
        NONE,
        /** As many examples, features, hidden units and classes: transposing changes values, not shapes. */
        SQUARE {
            @Override
            Sizes of(Sizes sizes) {
                return new Sizes(sizes.classes(), sizes.classes(), sizes.classes(), sizes.classes());
            }
        },
        /** Up to 36 examples; of two classes, because a numeric gradient takes time with the square of its entries. */
        LONG_BATCH {
            @Override
            Sizes of(Sizes sizes) {
                return new Sizes(5 * sizes.examples() + 11, sizes.features(), sizes.hiddenUnits(), 2);
            }
        },
        /** A pre-activation exactly at its kink, in whatever order it is added up. */
        TIE {
            @Override
            NetProblem in(NetProblem problem) {
                SimpleMatrix X = problem.X().copy();
                SimpleMatrix b1 = problem.b1().copy();
                X.setRow(0, 0, unit(X.getNumCols()));
                b1.set(0, -problem.W1().get(0, 0));
                return new NetProblem(problem.W1(), b1, problem.W2(), problem.b2(), X, problem.y(), problem.lambda());
            }
        },
        /** Scores that are far apart: some examples are classified with certainty, others are far off. */
        WIDE {
            @Override
            NetProblem in(NetProblem problem) {
                return problem.withW2(problem.W2().scale(2.5));
            }
        };

        Sizes of(Sizes sizes) {
            return sizes;
        }

        NetProblem in(NetProblem problem) {
            return problem;
        }

        private static double[] unit(int length) {
            double[] unit = new double[length];
            unit[0] = 1;
            return unit;
        }
    }

    /** A batch of the size that is trained with: 128 examples of 512 features, 64 hidden units, 10 classes. */
    @Provide
    Arbitrary<LargeProblem> large() {
        // Products of two-digit decimals are multiples of 1/10,000: biases in between keep every unit off its kink.
        double between = 0.00005;
        return Combinators.combine(
                        Pool.decimals(512, 64, 0.2),
                        Pool.decimals(1, 64, 0.5),
                        Pool.decimals(65, 10, 0.2),
                        Pool.decimals(128, 512, 1),
                        Labels.of(128))
                .as((first, b1, second, data, labels) -> new LargeProblem(new NetProblem(
                        first.matrix(512, 64),
                        b1.matrix(1, 64).plus(between),
                        Supplies.weights(second, 64, 10),
                        Supplies.biases(second, 10),
                        data.matrix(128, 512),
                        labels.of(128, 10),
                        0)))
                .dontShrink();
    }

    @Provide
    Arbitrary<TwoProblems> twoOfOneSize() {
        return Combinators.combine(sizes(), supplies(), supplies())
                .as((sizes, one, other) -> new TwoProblems(one.problem(sizes, 0.3), other.problem(sizes, 0.1)));
    }

    @Provide
    Arbitrary<GridProblem> grids() {
        Arbitrary<Sizes> sizes = Combinators.combine(
                        Arbitraries.of(3, 5, 6, 7),
                        Numbers.size(2, LARGEST),
                        Numbers.size(1, LARGEST),
                        Numbers.size(2, LARGEST))
                .as(Sizes::new);
        Arbitrary<Supplies> supplies = Combinators.combine(
                        Pool.eighths(LARGEST + 1, LARGEST, 1),
                        Pool.eighths(LARGEST + 1, LARGEST, 1),
                        Pool.eighths(7, LARGEST, 2),
                        Labels.of(7))
                .as(Supplies::new);
        return Combinators.combine(sizes, supplies)
                .as((size, supply) -> new GridProblem(withConstantFeature(supply.problem(size, 0))))
                .filter(GridProblem::hasNoTie);
    }

    private static NetProblem withConstantFeature(NetProblem problem) {
        SimpleMatrix X = problem.X().copy();
        X.setColumn(0, 0, SimpleMatrix.ones(problem.examples(), 1).getDDRM().getData());
        return new NetProblem(problem.W1(), problem.b1(), problem.W2(), problem.b2(), X, problem.y(), problem.lambda());
    }

    @Provide
    Arbitrary<ExtremeProblem> extremes() {
        return Combinators.combine(
                        Numbers.size(3, LARGEST),
                        Numbers.size(2, LARGEST),
                        Pool.decimals(LARGEST, LARGEST, 1),
                        Pool.decimals(1, LARGEST, 1),
                        Labels.of(LARGEST),
                        Arbitraries.of(0, 1, 2))
                .as((examples, classes, numbers, b2, labels, first) -> ExtremeProblem.of(
                        numbers.matrix(examples, classes), b2.matrix(1, classes), labels.of(examples, classes), first));
    }
}
