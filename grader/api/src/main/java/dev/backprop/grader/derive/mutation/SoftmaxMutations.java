package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Lanes;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Operation;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.derive.mutation.MutationMessages.InTheStep;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Cross-entropies of other shares than those of the softmax, without their logarithm, or with another part for the true class. */
final class SoftmaxMutations extends Mutations {

    private static final String AXIS = "softmax-over-the-wrong-axis";
    private static final String TWICE = "softmax-twice";
    private static final String NOT_NORMALISED = "probabilities-not-normalised";
    private static final String LOGARITHM = "logarithm-missing";
    private static final String BASE = "wrong-base";
    private static final String NOT_SUBTRACTED = "true-class-not-subtracted";
    private static final String ADDED = "true-class-added";
    private static final String TOO_OFTEN = "true-class-subtracted-too-often";
    static final String ONLY = "only-true-class";
    static final String MISSING = "true-class-missing";
    private static final String ONE_PART = "one-part-averaged";
    private static final String EVERYWHERE = "true-class-everywhere";
    private static final String PROBABILITY = "true-class-probability";
    private static final String MOST_PROBABLE = "most-probable-class";
    private static final String DERIVATIVE = "derivative-of-logarithm";
    private static final String EVERY = "every-class-counted";
    private static final String EPSILON = "epsilon-in-the-logarithm";
    private static final String MAXIMUM = "wrong-maximum";
    private static final String ONE_PLACE = "maximum-in-one-place";
    private static final String OVERWRITTEN = "scores-overwritten";

    static final List<String> IDS = List.of(
            AXIS,
            TWICE,
            NOT_NORMALISED,
            LOGARITHM,
            BASE,
            NOT_SUBTRACTED,
            ADDED,
            TOO_OFTEN,
            ONLY,
            MISSING,
            ONE_PART,
            EVERYWHERE,
            PROBABILITY,
            MOST_PROBABLE,
            DERIVATIVE,
            EVERY,
            EPSILON,
            MAXIMUM,
            ONE_PLACE,
            OVERWRITTEN);

    /** Small numbers that are added so that no logarithm is infinite: 1e-1 to 1e-15. */
    private static final int MOST_DIGITS = 15;

    /** What stands in the place of the probabilities, worked out from the scores. */
    private interface Shares {
        double[] of(Operation softmax, Quantity scores);
    }

    /**
     * One of the slopes.
     *
     * @param share the probability of the true class of its row
     * @param rows of the scores
     */
    private record Entry(double right, boolean isTrueClass, double share, int rows, int classes) {}

    private final List<Node> steps;

    SoftmaxMutations(Graph graph, List<Node> steps) {
        super(graph);
        this.steps = steps.stream().filter(step -> isA(step, "crossEntropy")).toList();
    }

    static boolean isCrossEntropyOf(Node node, Node scores) {
        return isA(node, "crossEntropy") && node.arguments().get(0).equals(scores);
    }

    /** Of a stage that these steps make. */
    List<Mutation> ofValue(Node stage) {
        graph.nodes().stream()
                .filter(node -> isCrossEntropyOf(node, stage))
                .forEach(softmax -> overwritten(stage, softmax));
        for (Node step : steps) {
            ofLoss(LOGARITHM, step, loss -> Math.exp(-loss));
            ofLoss(LOGARITHM, step, loss -> -Math.exp(-loss));
            ofLoss(LOGARITHM, step, loss -> 1 - Math.exp(-loss));
            ofLoss(BASE, step, loss -> loss / Math.log(10));
            ofLoss(BASE, step, loss -> loss / Math.log(2));
            ofTheSumAlone(step);
            others(step);
            add(EVERY, new InTheStep(step), setting -> {
                Operation operation = setting.way().operation(step);
                return setting.withValue(step, (arguments, right) -> {
                    double[] all = losses(operation, arguments[0]);
                    double[] sums = new double[right.size()];
                    for (int k = 0; k < all.length; k++) {
                        sums[k / arguments[0].columns()] += all[k];
                    }
                    return right.carrying(sums);
                });
            });
            for (int digits = 1; digits <= MOST_DIGITS; digits++) {
                double small = Math.pow(10, -digits);
                ofLoss(EPSILON, step, loss -> -Math.log(Math.exp(-loss) + small));
                ofLoss(EPSILON, step, loss -> -Math.log(Math.max(Math.exp(-loss), small)));
            }
            shares((id, shares) -> value(id, step, (arguments, right) -> {
                double[] instead = shares.of(step.operation(), arguments[0]);
                return entries(right, i -> -Math.log(instead[trueClass(arguments, i)]));
            }));
            twice(step);
        }
        return found;
    }

    List<Mutation> ofGradient() {
        for (Node step : steps) {
            slope(NOT_SUBTRACTED, step, of -> of.isTrueClass ? of.right + 1 : of.right);
            slope(ADDED, step, of -> of.isTrueClass ? of.right + 2 : of.right);
            slope(TOO_OFTEN, step, of -> of.isTrueClass ? of.right - 1 : of.right);
            slope(TOO_OFTEN, step, of -> of.isTrueClass ? of.right - (of.classes - 1) : of.right);
            slope(ONLY, step, of -> of.isTrueClass ? of.right : 0);
            slope(MISSING, step, of -> of.isTrueClass ? 0 : of.right);
            slope(EVERYWHERE, step, of -> of.isTrueClass ? of.right : of.right - 1);
            slope(ONE_PART, step, of -> of.isTrueClass ? of.right + 1 - of.rows : of.right);
            slope(ONE_PART, step, of -> of.isTrueClass ? of.rows * (of.right + 1) - 1 : of.rows * of.right);
            slope(MarginMutations.WHOLE, step, of -> of.isTrueClass && of.rows > 1 ? of.right + 1 : of.right);
            others(step);
            slope(PROBABILITY, step, of -> of.isTrueClass ? of.right : of.share);
            slope(DERIVATIVE, step, of -> of.right * of.share);
            slope(DERIVATIVE, step, of -> of.right * of.share * of.share);
            // Only the shares are others.
            shares((id, shares) -> slope(id, new Use(step, 0), point -> {
                double[] by = right(point);
                double[] instead = shares.of(point.operation(), point.arguments()[0]);
                double[] probabilities = probabilities(point.operation(), point.arguments()[0]);
                Arrays.setAll(by, k -> by[k] + (instead[k] - probabilities[k]));
                return byRow(by);
            }));
            twice(step);
        }
        return found;
    }

    /** The logarithm of the sum has another base, or goes with a score from which the largest is not taken off. */
    private void ofTheSumAlone(Node step) {
        value(BASE, step, (arguments, right) -> {
            Quantity shifted = shifted(arguments[0]);
            return entries(right, i -> {
                double own = shifted.value()[trueClass(arguments, i)];
                return (right.value()[i] + own) / Math.log(10) - own;
            });
        });
        value(ONE_PLACE, step, (arguments, right) -> {
            Quantity scores = arguments[0];
            return entries(right, i -> right.value()[i] - scores.value()[i * scores.columns() + largest(scores, i)]);
        });
    }

    /** The class with the largest score for the true one, or scores that are shifted by column. */
    private void others(Node step) {
        argument(
                MOST_PROBABLE, new Use(step, 1), arguments -> entries(arguments[1], row -> largest(arguments[0], row)));
        argument(MAXIMUM, new Use(step, 0), arguments -> transposed(shifted(transposed(arguments[0]))));
    }

    /** The first of several. */
    private static int largest(Quantity scores, int row) {
        int largest = 0;
        for (int column = 1; column < scores.columns(); column++) {
            int start = row * scores.columns();
            largest = scores.value()[start + column] > scores.value()[start + largest] ? column : largest;
        }
        return largest;
    }

    /** With the largest of each row taken off. */
    private static Quantity shifted(Quantity scores) {
        return entries(scores, k -> {
            int row = k / scores.columns();
            return scores.value()[k] - scores.value()[row * scores.columns() + largest(scores, row)];
        });
    }

    /** Scores that have become what is made of them. */
    private void overwritten(Node scores, Node softmax) {
        List<UnaryOperator<Quantity>> steps = List.of(
                SoftmaxMutations::shifted,
                right -> right.carrying(each(shifted(right), Math::exp).value()),
                right -> each(right, Math::exp),
                right -> right.carrying(probabilities(softmax.operation(), right)));
        steps.forEach(step -> result(OVERWRITTEN, new InTheStep(scores), (setting, right) -> step.apply(right)));
    }

    /** @param of takes a mutation's id and what is taken for the probabilities */
    private static void shares(BiConsumer<String, Shares> of) {
        of.accept(AXIS, SoftmaxMutations::downTheColumns);
        of.accept(AXIS, SoftmaxMutations::overEverything);
        of.accept(
                NOT_NORMALISED,
                (softmax, scores) -> each(shifted(scores), Math::exp).value());
        of.accept(NOT_NORMALISED, (softmax, scores) -> each(scores, Math::exp).value());
        for (boolean first : new boolean[] {true, false}) {
            of.accept(MarginMutations.SKIPPED, (softmax, scores) -> overAllButOne(first, scores));
        }
    }

    private void twice(Node step) {
        argument(
                TWICE,
                new Use(step, 0),
                arguments -> arguments[0].carrying(probabilities(step.operation(), arguments[0])));
    }

    private void ofLoss(String id, Node step, DoubleUnaryOperator instead) {
        value(id, step, (arguments, right) -> each(right, instead));
    }

    private void slope(String id, Node step, ToDoubleFunction<Entry> instead) {
        slope(id, new Use(step, 0), point -> {
            double[] right = right(point);
            int rows = point.arguments()[0].rows();
            int classes = point.arguments()[0].columns();
            double[] by = new double[right.length];
            Arrays.setAll(by, k -> {
                int correct = trueClass(point.arguments(), k / classes);
                return instead.applyAsDouble(new Entry(right[k], k == correct, right[correct] + 1, rows, classes));
            });
            return byRow(by);
        });
    }

    /** Where the true class of a row is among the entries of the scores. */
    private static int trueClass(Quantity[] arguments, int row) {
        return row * arguments[0].columns() + (int) arguments[1].value()[row];
    }

    /** The right slope for each score: of a row of scores, a class at a time. */
    private static double[] right(Slope.Point point) {
        Quantity scores = point.arguments()[0];
        Lanes in = new Lanes(scores.columns(), scores.size());
        for (int k = 0; k < scores.size(); k++) {
            in.data()[k % scores.columns() * scores.size() + k] = 1;
        }
        Lanes out = new Lanes(scores.columns(), scores.rows());
        point.right().tangents(0, in, out);
        double[] slopes = new double[scores.size()];
        Arrays.setAll(slopes, k -> out.data()[k % scores.columns() * scores.rows() + k / scores.columns()]);
        return slopes;
    }

    private static Slope.Way byRow(double... by) {
        return (in, out) -> {
            int columns = by.length / out.size();
            for (int lane = 0; lane < in.count(); lane++) {
                for (int k = 0; k < by.length; k++) {
                    out.data()[lane * out.size() + k / columns] += by[k] * in.data()[lane * in.size() + k];
                }
            }
        };
    }

    static double[] probabilities(Operation softmax, Quantity scores) {
        return Arrays.stream(losses(softmax, scores))
                .map(loss -> Math.exp(-loss))
                .toArray();
    }

    /** The cross-entropy of each class, if it were the true one. */
    private static double[] losses(Operation softmax, Quantity scores) {
        double[] all = new double[scores.size()];
        for (int j = 0; j < scores.columns(); j++) {
            int[] labels = new int[scores.rows()];
            Arrays.fill(labels, j);
            double[] losses = softmax.value(new Quantity[] {scores, Quantity.labels(labels)}, scores.rows(), 1)
                    .value();
            for (int i = 0; i < losses.length; i++) {
                all[i * scores.columns() + j] = losses[i];
            }
        }
        return all;
    }

    private static double[] downTheColumns(Operation softmax, Quantity scores) {
        Quantity turned = transposed(scores);
        return transposed(turned.carrying(probabilities(softmax, turned))).value();
    }

    private static Quantity transposed(Quantity of) {
        double[] turned = new double[of.size()];
        Arrays.setAll(turned, k -> of.value()[k % of.rows() * of.columns() + k / of.rows()]);
        return Quantity.exact(of.columns(), of.rows(), turned);
    }

    /** Of exponentials that are normalised by a sum without that of one class. */
    private static double[] overAllButOne(boolean first, Quantity scores) {
        double[] shares = each(shifted(scores), Math::exp).value();
        for (int row = 0; row < shares.length; row += scores.columns()) {
            double sum = 0;
            for (int j = first ? 1 : 0; j < scores.columns() - (first ? 0 : 1); j++) {
                sum += shares[row + j];
            }
            for (int j = 0; j < scores.columns(); j++) {
                shares[row + j] /= sum;
            }
        }
        return shares;
    }

    private static double[] overEverything(Operation softmax, Quantity scores) {
        return probabilities(softmax, Quantity.exact(1, scores.size(), scores.value()));
    }
}
