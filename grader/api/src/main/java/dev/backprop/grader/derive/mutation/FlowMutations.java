package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Input;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Rule;
import dev.backprop.grader.derive.mutation.MutationMessages.AnotherNumber;
import dev.backprop.grader.derive.mutation.MutationMessages.WithTheGradient;
import dev.backprop.grader.message.ShortNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Gradients that go on from something else than the gradient upstream, or from a part of it. */
final class FlowMutations {

    static final String FORGOTTEN = "upstream-forgotten";
    static final String VALUE = "value-for-gradient";
    private static final String EXAMPLES = "examples-skipped";
    private static final String LAST_TERM = "last-term-only";

    private static final String UPDATED = "weights-already-updated";

    static final List<String> IDS = List.of(FORGOTTEN, VALUE, EXAMPLES, LAST_TERM, UPDATED);

    /** Rates of learning from 1 to 1e-5. */
    private static final int MOST_DIGITS = 5;

    private final Graph graph;
    private final Rule rule;
    private final Predicate<Node> reads;
    private final List<Mutation> found = new ArrayList<>();

    /** @param reads whether a slope on the way back is worked out from the value of an input */
    FlowMutations(Graph graph, Rule rule, Predicate<Node> reads) {
        this.graph = graph;
        this.rule = rule;
        this.reads = reads;
    }

    List<Mutation> all() {
        List<Node> consumers = consumers(graph, rule);
        consumers.forEach(each -> add(FORGOTTEN, each, FlowMutations::ones));
        if (consumers.size() > 1) {
            found.add(new Mutation(FORGOTTEN, remark(consumers), setting -> {
                Optional<Setting> changed = Optional.of(setting);
                for (Node each : consumers) {
                    changed = changed.flatMap(before -> with(before, each, FlowMutations::ones));
                }
                return changed;
            }));
        }
        for (Node each : consumers) {
            found.add(new Mutation(
                    VALUE, remark(List.of(each)), setting -> with(setting, each, flow -> setting.ownValue(each))));
            others(each);
            if (ForwardMutations.skipped(graph, each.shape().rows()).equals(EXAMPLES)) {
                add(EXAMPLES, each, flow -> Mutation.masked(flow, (row, column) -> row > 0));
                add(EXAMPLES, each, flow -> Mutation.masked(flow, (row, column) -> row < flow.rows() - 1));
                add(LAST_TERM, each, flow -> Mutation.masked(flow, (row, column) -> row == flow.rows() - 1));
            }
        }
        updated();
        return found;
    }

    /** Those whose gradient is not 1 by definition. */
    static List<Node> consumers(Graph graph, Rule rule) {
        return rule.consumers().stream()
                .filter(node -> graph.output().filter(node::equals).isEmpty()
                        || graph.upstreamOf(node).isPresent())
                .toList();
    }

    /** Another value of the forward pass, or the probabilities of scores; or not all classes. */
    private void others(Node of) {
        for (Node other : graph.nodes()) {
            if (Mutation.isValue(graph, other)
                    && !other.equals(of)
                    && other.shape().equals(of.shape())) {
                found.add(new Mutation(
                        VALUE,
                        new AnotherNumber(Term.gradient(rule.node()), Term.gradient(of), Term.of(other)),
                        setting -> with(setting, of, flow -> setting.ownValue(other))));
            }
        }
        graph.nodes().stream()
                .filter(node -> SoftmaxMutations.isCrossEntropyOf(node, of))
                .forEach(softmax -> List.of(true, false)
                        .forEach(averaged -> found.add(new Mutation(
                                VALUE,
                                remark(List.of(of)),
                                setting -> with(setting, of, flow -> {
                                    Quantity scores = setting.ownValue(of);
                                    double[] shares = SoftmaxMutations.probabilities(softmax.operation(), scores);
                                    Arrays.setAll(shares, k -> averaged ? shares[k] / scores.rows() : shares[k]);
                                    return flow.carrying(shares);
                                })))));
        Mutation.labelsOf(graph, of.shape())
                .ifPresent(labels -> List.of(true, false)
                        .forEach(correct -> found.add(new Mutation(
                                correct ? SoftmaxMutations.ONLY : SoftmaxMutations.MISSING,
                                remark(List.of(of)),
                                setting -> with(setting, of, flow -> {
                                    double[] ofRow = setting.value(labels).value();
                                    return Mutation.masked(
                                            flow, (row, column) -> (column == (int) ofRow[row]) == correct);
                                })))));
    }

    /** Weights on the way back from which a step of gradient descent has been taken already. */
    private void updated() {
        for (Node weights : graph.inputs()) {
            Rule ofWeights = graph.rule(weights);
            boolean isKnown = weights.operation() instanceof Input input
                    && input.role() == Input.Role.WEIGHTS
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
                found.add(Mutation.of(UPDATED, remark, setting -> {
                    Quantity before = setting.value(weights);
                    double[] after = before.value().clone();
                    double[] step = setting.gradient(ofWeights).value();
                    Arrays.setAll(after, k -> after[k] - rate * step[k]);
                    return setting.with(weights, before.carrying(after));
                }));
            }
        }
    }

    private void add(String id, Node of, UnaryOperator<Quantity> instead) {
        found.add(new Mutation(id, remark(List.of(of)), setting -> with(setting, of, instead)));
    }

    private static Optional<Setting> with(Setting setting, Node of, UnaryOperator<Quantity> instead) {
        return setting.flow(of).map(flow -> setting.withFlow(of, instead.apply(flow)));
    }

    private static Quantity ones(Quantity flow) {
        double[] ones = new double[flow.size()];
        Arrays.fill(ones, 1);
        return flow.carrying(ones);
    }

    private static WithTheGradient remark(List<Node> of) {
        return new WithTheGradient(Term.gradient(of));
    }
}
