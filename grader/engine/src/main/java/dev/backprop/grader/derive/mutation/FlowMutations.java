package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Rule;
import dev.backprop.grader.derive.mutation.MutationMessages.WithTheGradient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Gradients that go on from something else than the gradient upstream, or from a part of it. */
final class FlowMutations {

    private static final String FORGOTTEN = "upstream-forgotten";
    private static final String VALUE = "value-for-gradient";
    private static final String EXAMPLES = "examples-skipped";
    private static final String LAST_TERM = "last-term-only";

    static final List<String> IDS = List.of(FORGOTTEN, VALUE, EXAMPLES, LAST_TERM);

    private final Graph graph;
    private final Rule rule;
    private final List<Mutation> found = new ArrayList<>();

    FlowMutations(Graph graph, Rule rule) {
        this.graph = graph;
        this.rule = rule;
    }

    List<Mutation> all() {
        List<Node> consumers = rule.consumers().stream()
                .filter(node -> graph.output().filter(node::equals).isEmpty()
                        || graph.upstreamOf(node).isPresent())
                .toList();
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
                    VALUE, remark(List.of(each)), setting -> with(setting, each, flow -> setting.value(each))));
            if (ForwardMutations.skipped(graph, each.shape().rows()).equals(EXAMPLES)) {
                add(EXAMPLES, each, flow -> Mutation.masked(flow, (row, column) -> row > 0));
                add(EXAMPLES, each, flow -> Mutation.masked(flow, (row, column) -> row < flow.rows() - 1));
                add(LAST_TERM, each, flow -> Mutation.masked(flow, (row, column) -> row == flow.rows() - 1));
            }
        }
        return found;
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
        return new WithTheGradient(String.join(
                ", ", of.stream().map(node -> "d" + Mutation.step(node)).toList()));
    }
}
