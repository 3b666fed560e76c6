package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Gradient;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Rule;
import dev.backprop.grader.derive.mutation.MutationMessages.AnotherNumber;
import java.util.ArrayList;
import java.util.List;

/** A name in a formula that is another value's, of the same shape. They come last: much of what they say has a plainer name. */
final class OtherValueMutations {

    static final String TAKEN = "another-value-taken";

    static final List<String> IDS = List.of(TAKEN);

    private final Graph graph;
    private final List<Mutation> found = new ArrayList<>();

    OtherValueMutations(Graph graph) {
        this.graph = graph;
    }

    /** In the steps that a value is made of, one that is there before it. */
    List<Mutation> ofValue(Node stage, List<Node> steps) {
        for (Node step : steps) {
            for (int k = 0; k < step.arguments().size(); k++) {
                Node argument = step.arguments().get(k);
                int place = k;
                graph.nodes().stream()
                        .filter(other -> Mutation.isInPlaceOf(graph, other, argument) && other.id() < stage.id())
                        .filter(other -> !isTakenFromItself(step, other))
                        .forEach(other -> taken(step, place, argument, other));
            }
        }
        return found;
    }

    /** Nobody looks for a name in what is 0 throughout. */
    private static boolean isTakenFromItself(Node step, Node other) {
        return step.operation().name().equals("minus") && step.arguments().contains(other);
    }

    private void taken(Node step, int place, Node argument, Node other) {
        found.add(Mutation.of(TAKEN, new AnotherNumber(Term.of(step), Term.of(argument), Term.of(other)), setting -> {
            Quantity value = setting.ownValue(other);
            return setting.with(step, new WithArgument(setting.way().operation(step), place, arguments -> value));
        }));
    }

    /** In the place of a gradient that another goes on from, a third one. */
    List<Mutation> ofGradient(Rule rule) {
        for (Node consumer : FlowMutations.consumers(graph, rule)) {
            for (Gradient gradient : graph.gradients()) {
                Node other = gradient.node();
                boolean isThere =
                        other.id() > rule.node().id() && !rule.consumers().contains(other);
                if (isThere && other.shape().equals(consumer.shape())) {
                    AnotherNumber remark = new AnotherNumber(
                            Term.gradient(rule.node()), Term.gradient(consumer), Term.gradient(other));
                    found.add(new Mutation(
                            TAKEN,
                            remark,
                            setting -> setting.flow(consumer)
                                    .flatMap(right ->
                                            setting.flow(other).map(flow -> setting.withFlow(consumer, flow)))));
                }
            }
        }
        return found;
    }
}
