package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Lanes;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Operation;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.derive.mutation.MutationMessages.InTheStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** Cross-entropies of other shares than those of the softmax, without their logarithm, or with another part for the true class. */
final class SoftmaxMutations {

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

    /** A slope, of the right one and of the shape of the scores. */
    private interface Entry {
        double of(double right, boolean isTrueClass, int rows, int classes);
    }

    private final Graph graph;
    private final List<Node> steps;
    private final List<Mutation> found = new ArrayList<>();

    SoftmaxMutations(Graph graph, List<Node> steps) {
        this.graph = graph;
        this.steps = steps.stream().filter(SoftmaxMutations::isCrossEntropy).toList();
    }

    private static boolean isCrossEntropy(Node node) {
        return node.operation().name().equals("crossEntropy");
    }

    static boolean isCrossEntropyOf(Node node, Node scores) {
        return isCrossEntropy(node) && node.arguments().get(0).equals(scores);
    }

    /** Of a stage that these steps make. */
    List<Mutation> ofValue(Node stage) {
        graph.nodes().stream()
                .filter(node -> isCrossEntropyOf(node, stage))
                .forEach(softmax -> overwritten(stage, softmax));
        for (Node step : steps) {
            value(LOGARITHM, step, loss -> Math.exp(-loss));
            value(LOGARITHM, step, loss -> -Math.exp(-loss));
            value(LOGARITHM, step, loss -> 1 - Math.exp(-loss));
            value(BASE, step, loss -> loss / Math.log(10));
            value(BASE, step, loss -> loss / Math.log(2));
            ofTheSumAlone(step);
            others(step);
            changed(
                    EVERY,
                    step,
                    operation -> new WithValue(operation, (arguments, right) -> {
                        double[] all = losses(operation, arguments[0]);
                        double[] sums = new double[right.size()];
                        for (int k = 0; k < all.length; k++) {
                            sums[k / arguments[0].columns()] += all[k];
                        }
                        return right.carrying(sums);
                    }));
            for (int digits = 1; digits <= MOST_DIGITS; digits++) {
                double small = Math.pow(10, -digits);
                value(EPSILON, step, loss -> -Math.log(Math.exp(-loss) + small));
                value(EPSILON, step, loss -> -Math.log(Math.max(Math.exp(-loss), small)));
            }
            shares((id, shares) -> changed(
                    id,
                    step,
                    operation -> new WithValue(operation, (arguments, right) -> {
                        double[] instead = shares.of(step.operation(), arguments[0]);
                        double[] loss = new double[right.size()];
                        Arrays.setAll(loss, i -> -Math.log(instead[trueClass(arguments, i)]));
                        return right.carrying(loss);
                    })));
            twice(step);
        }
        return found;
    }

    List<Mutation> ofGradient() {
        for (Node step : steps) {
            slope(NOT_SUBTRACTED, step, (right, is, rows, classes) -> is ? right + 1 : right);
            slope(ADDED, step, (right, is, rows, classes) -> is ? right + 2 : right);
            slope(TOO_OFTEN, step, (right, is, rows, classes) -> is ? right - 1 : right);
            slope(TOO_OFTEN, step, (right, is, rows, classes) -> is ? right - (classes - 1) : right);
            slope(ONLY, step, (right, is, rows, classes) -> is ? right : 0);
            slope(MISSING, step, (right, is, rows, classes) -> is ? 0 : right);
            slope(EVERYWHERE, step, (right, is, rows, classes) -> is ? right : right - 1);
            slope(ONE_PART, step, (right, is, rows, classes) -> is ? right + 1 - rows : right);
            slope(ONE_PART, step, (right, is, rows, classes) -> is ? rows * (right + 1) - 1 : rows * right);
            slope(MarginMutations.WHOLE, step, (right, is, rows, classes) -> is && rows > 1 ? right + 1 : right);
            others(step);
            byTrueClass(PROBABILITY, step, (right, share, is) -> is ? right : share);
            byTrueClass(DERIVATIVE, step, (right, share, is) -> right * share);
            byTrueClass(DERIVATIVE, step, (right, share, is) -> right * share * share);
            // Only the shares are others.
            shares((id, shares) -> sloped(id, step, point -> {
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
        changed(
                BASE,
                step,
                operation -> new WithValue(operation, (arguments, right) -> {
                    double[] loss = right.value().clone();
                    Quantity shifted = shifted(arguments[0]);
                    Arrays.setAll(loss, i -> {
                        double own = shifted.value()[trueClass(arguments, i)];
                        return (loss[i] + own) / Math.log(10) - own;
                    });
                    return right.carrying(loss);
                }));
        changed(
                ONE_PLACE,
                step,
                operation -> new WithValue(operation, (arguments, right) -> {
                    double[] loss = right.value().clone();
                    Quantity scores = arguments[0];
                    Arrays.setAll(loss, i -> loss[i] - scores.value()[i * scores.columns() + largest(scores, i)]);
                    return right.carrying(loss);
                }));
    }

    /** The class with the largest score for the true one, or scores that are shifted by column. */
    private void others(Node step) {
        changed(
                MOST_PROBABLE,
                step,
                operation -> new WithArgument(operation, 1, arguments -> {
                    double[] labels = new double[arguments[0].rows()];
                    Arrays.setAll(labels, row -> largest(arguments[0], row));
                    return Quantity.vector(labels);
                }));
        changed(
                MAXIMUM,
                step,
                operation ->
                        new WithArgument(operation, 0, arguments -> transposed(shifted(transposed(arguments[0])))));
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
        double[] shifted = scores.value().clone();
        Arrays.setAll(shifted, k -> {
            int row = k / scores.columns();
            return shifted[k] - scores.value()[row * scores.columns() + largest(scores, row)];
        });
        return scores.carrying(shifted);
    }

    /** Scores that have become what is made of them. */
    private void overwritten(Node scores, Node softmax) {
        List<UnaryOperator<Quantity>> steps = List.of(
                SoftmaxMutations::shifted,
                right -> right.carrying(exponentials(right, true)),
                right -> right.carrying(exponentials(right, false)),
                right -> right.carrying(probabilities(softmax.operation(), right)));
        steps.forEach(step -> found.add(
                Mutation.ofResult(OVERWRITTEN, new InTheStep(scores), (setting, right) -> step.apply(right))));
    }

    /** A slope, of the right one and of the probability of the true class of its row. */
    private interface ByTrueClass {
        double of(double right, double share, boolean isTrueClass);
    }

    private void byTrueClass(String id, Node step, ByTrueClass entry) {
        sloped(id, step, point -> {
            double[] by = right(point);
            int classes = point.arguments()[0].columns();
            double[] entries = new double[by.length];
            Arrays.setAll(entries, k -> {
                int correct = trueClass(point.arguments(), k / classes);
                return entry.of(by[k], by[correct] + 1, k == correct);
            });
            return byRow(entries);
        });
    }

    /** Takes a mutation's id and what is taken for the probabilities. */
    private interface OfShares {
        void add(String id, Shares shares);
    }

    private static void shares(OfShares of) {
        of.add(AXIS, SoftmaxMutations::downTheColumns);
        of.add(AXIS, SoftmaxMutations::overEverything);
        of.add(NOT_NORMALISED, (softmax, scores) -> exponentials(scores, true));
        of.add(NOT_NORMALISED, (softmax, scores) -> exponentials(scores, false));
    }

    private void twice(Node step) {
        changed(
                TWICE,
                step,
                operation -> new WithArgument(
                        operation,
                        0,
                        arguments -> arguments[0].carrying(probabilities(step.operation(), arguments[0]))));
    }

    private void value(String id, Node step, DoubleUnaryOperator ofLoss) {
        changed(
                id,
                step,
                operation -> new WithValue(
                        operation,
                        (arguments, right) -> right.carrying(
                                Arrays.stream(right.value()).map(ofLoss).toArray())));
    }

    private void slope(String id, Node step, Entry entry) {
        sloped(id, step, point -> {
            double[] by = right(point);
            int rows = point.arguments()[0].rows();
            int classes = point.arguments()[0].columns();
            Arrays.setAll(by, k -> entry.of(by[k], k == trueClass(point.arguments(), k / classes), rows, classes));
            return byRow(by);
        });
    }

    private void sloped(String id, Node step, Slope slope) {
        found.add(Mutation.of(id, new InTheStep(step), step, operation -> new WithSlope(operation, 0, slope)));
    }

    private void changed(String id, Node step, UnaryOperator<Operation> instead) {
        found.add(Mutation.of(id, new InTheStep(step), step, instead));
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

    private static double[] overEverything(Operation softmax, Quantity scores) {
        return probabilities(softmax, Quantity.exact(1, scores.size(), scores.value()));
    }

    /** @param shifted whether the largest of its row is taken off each */
    private static double[] exponentials(Quantity scores, boolean shifted) {
        double[] exponentials = scores.value().clone();
        for (int from = 0; from < exponentials.length; from += scores.columns()) {
            int to = from + scores.columns();
            double top = shifted ? Arrays.stream(scores.value(), from, to).max().orElseThrow() : 0;
            for (int k = from; k < to; k++) {
                exponentials[k] = Math.exp(exponentials[k] - top);
            }
        }
        return exponentials;
    }
}
