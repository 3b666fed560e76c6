package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Input;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Rule;
import dev.backprop.grader.derive.mutation.MutationMessages.AnotherNumber;
import dev.backprop.grader.derive.mutation.MutationMessages.WithTheGradient;
import dev.backprop.grader.message.ShortNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;

/** Gradients that go on from something else than the gradient upstream, or from a part of it. */
final class FlowMutations extends Mutations {

    static final String FORGOTTEN = "upstream-forgotten";
    static final String VALUE = "value-for-gradient";

    private static final String UPDATED = "weights-already-updated";

    static final List<String> IDS = List.of(FORGOTTEN, VALUE, UPDATED);

    /** Rates of learning from 1 to 1e-5. */
    private static final int MOST_DIGITS = 5;

    private final Rule rule;
    private final Predicate<Node> reads;

    /** @param reads whether a slope on the way back is worked out from the value of an input */
    FlowMutations(Graph graph, Rule rule, Predicate<Node> reads) {
        super(graph);
        this.rule = rule;
        this.reads = reads;
    }

    List<Mutation> all() {
        List<Node> consumers = consumers(rule);
        consumers.forEach(each -> forgotten(List.of(each)));
        if (consumers.size() > 1) {
            forgotten(consumers);
        }
        for (Node each : consumers) {
            flow(VALUE, remark(each), each, (setting, flow) -> setting.ownValue(each));
            others(each);
            boolean ofExamples = skipped(each.shape().rows()).equals(EXAMPLES);
            if (ofExamples || ForwardMutations.isProduct(each)) {
                termsLost(each, !ofExamples && each.arguments().get(0).equals(rule.node()));
            }
            byPiece(each);
        }
        updated();
        return found;
    }

    private void forgotten(List<Node> all) {
        addPossible(FORGOTTEN, new WithTheGradient(Term.gradient(all)), setting -> {
            Optional<Setting> changed = Optional.of(setting);
            for (Node each : all) {
                changed = changed.flatMap(before ->
                        before.flow(each).map(flow -> before.withFlow(each, entries(flow, i -> 1))));
            }
            return changed;
        });
    }

    private void masked(String id, Node of, Function<Quantity, Mask> mask) {
        flow(id, remark(of), of, (setting, flow) -> masked(flow, mask.apply(flow)));
    }

    /** Terms of the sums that a gradient is made of: over the columns of what comes back, or over its rows. */
    private void termsLost(Node of, boolean columns) {
        String skipped = skipped(columns ? of.shape().columns() : of.shape().rows());
        kept(skipped, of, columns, (at, count) -> at > 0);
        kept(skipped, of, columns, (at, count) -> at < count - 1);
        kept(ForwardMutations.LAST_TERM, of, columns, (at, count) -> at == count - 1);
    }

    private void kept(String id, Node of, boolean columns, Kept kept) {
        masked(
                id,
                of,
                flow -> (row, column) -> columns ? kept.keeps(column, flow.columns()) : kept.keeps(row, flow.rows()));
    }

    /** A function in two pieces, in one of which the slope is multiplied by 1 or by the argument. */
    private void byPiece(Node of) {
        if (ActivationMutations.IN_PIECES.contains(of.operation().name())
                && of.arguments().get(0).equals(rule.node())) {
            for (boolean positive : new boolean[] {true, false}) {
                inPiece(FORGOTTEN, of, positive, x -> 1);
                inPiece(VALUE, of, positive, x -> x);
            }
        }
    }

    private void inPiece(String id, Node of, boolean positive, DoubleUnaryOperator instead) {
        flow(id, remark(of), of, (setting, flow) -> {
            double[] x = setting.ownValue(of.arguments().get(0)).value();
            return entries(flow, i -> x[i] > 0 == positive ? instead.applyAsDouble(x[i]) : flow.value()[i]);
        });
    }

    /** Another value of the forward pass, or the probabilities of scores; or not all classes. */
    private void others(Node of) {
        for (Node other : graph.nodes()) {
            if (isValue(other) && !other.equals(of) && other.shape().equals(of.shape())) {
                flow(
                        VALUE,
                        new AnotherNumber(Term.gradient(rule.node()), Term.gradient(of), Term.of(other)),
                        of,
                        (setting, flow) -> setting.ownValue(other));
            }
        }
        for (Node softmax : graph.nodes()) {
            if (SoftmaxMutations.isCrossEntropyOf(softmax, of)) {
                for (boolean averaged : new boolean[] {true, false}) {
                    flow(VALUE, remark(of), of, (setting, flow) -> {
                        Quantity scores = setting.ownValue(of);
                        double[] shares = SoftmaxMutations.probabilities(softmax.operation(), scores);
                        return entries(flow, k -> averaged ? shares[k] / scores.rows() : shares[k]);
                    });
                }
            }
        }
        labelsOf(of.shape()).ifPresent(labels -> {
            ofTrueClass(SoftmaxMutations.ONLY, of, labels, true);
            ofTrueClass(SoftmaxMutations.MISSING, of, labels, false);
        });
    }

    private void ofTrueClass(String id, Node of, Node labels, boolean kept) {
        flow(id, remark(of), of, (setting, flow) -> {
            double[] ofRow = setting.value(labels).value();
            return masked(flow, (row, column) -> (column == (int) ofRow[row]) == kept);
        });
    }

    /** Weights on the way back from which a step of gradient descent has been taken already. */
    private void updated() {
        for (Node weights : graph.inputs()) {
            Rule ofWeights = graph.rule(weights);
            boolean isKnown = is(weights, Input.Role.WEIGHTS)
                    && !weights.equals(rule.node())
                    && reads.test(weights)
                    && ofWeights.consumers().stream()
                            .allMatch(node -> rule.consumers().contains(node)
                                    || graph.output().filter(node::equals).isPresent());
            for (int digits = 0; isKnown && digits <= MOST_DIGITS; digits++) {
                double rate = Math.pow(10, -digits);
                AnotherNumber remark = new AnotherNumber(
                        Term.gradient(rule.node()),
                        Term.of(weights),
                        new Term("", List.of(weights), " - " + ShortNumber.of(rate) + "·d" + weights));
                add(UPDATED, remark, setting -> {
                    Quantity before = setting.value(weights);
                    double[] step = setting.gradient(ofWeights).value();
                    return setting.with(weights, entries(before, k -> before.value()[k] - rate * step[k]));
                });
            }
        }
    }

    private static WithTheGradient remark(Node of) {
        return new WithTheGradient(Term.gradient(of));
    }
}
