package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Gradient;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Rule;
import dev.backprop.grader.derive.mutation.MutationMessages.AnotherNumber;
import java.util.List;

/** A name in a formula that is another value's, of the same shape. They come last: much of what they say has a plainer name. */
final class OtherValueMutations extends Mutations {

    static final String TAKEN = "another-value-taken";

    static final List<String> IDS = List.of(TAKEN);

    OtherValueMutations(Graph graph) {
        super(graph);
    }

    /** In the steps that a value is made of, one that is there before it. */
    List<Mutation> ofValue(Node stage, List<Node> steps) {
        for (Use use : uses(steps)) {
            for (Node other : graph.nodes()) {
                // Nobody looks for a name in what is 0 throughout.
                boolean isTakenFromItself =
                        isA(use.step(), "minus") && use.step().arguments().contains(other);
                if (isInPlaceOf(other, use.node()) && other.id() < stage.id() && !isTakenFromItself) {
                    AnotherNumber remark = new AnotherNumber(Term.of(use.step()), Term.of(use.node()), Term.of(other));
                    add(TAKEN, remark, setting -> {
                        Quantity value = setting.ownValue(other);
                        return setting.withArgument(use, arguments -> value);
                    });
                }
            }
        }
        return found;
    }

    /** In the place of a gradient that another goes on from, a third one. */
    List<Mutation> ofGradient(Rule rule) {
        for (Node consumer : consumers(rule)) {
            for (Gradient gradient : graph.gradients()) {
                Node other = gradient.node();
                boolean isThere =
                        other.id() > rule.node().id() && !rule.consumers().contains(other);
                if (isThere && other.shape().equals(consumer.shape())) {
                    AnotherNumber remark = new AnotherNumber(
                            Term.gradient(rule.node()), Term.gradient(consumer), Term.gradient(other));
                    addPossible(
                            TAKEN,
                            remark,
                            setting -> setting.flow(consumer)
                                    .flatMap(right ->
                                            setting.flow(other).map(flow -> setting.withFlow(consumer, flow))));
                }
            }
        }
        return found;
    }
}
