package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Extent;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Size;
import dev.backprop.grader.derive.mutation.MutationMessages.AnotherNumber;
import dev.backprop.grader.derive.mutation.MutationMessages.InTheStep;
import dev.backprop.grader.derive.mutation.MutationMessages.WithoutTheStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A whole value that is another one, that is worked out only in part, or from what an earlier stage is made of. */
final class ResultMutations extends Mutations {

    private static final String LOOP_BOUND = "wrong-loop-bound";

    static final List<String> IDS = List.of(LOOP_BOUND);

    private final Node node;
    private final List<Node> steps;

    /**
     * Of a stage, or of a gradient.
     *
     * @param node a stage, or what a gradient is of
     * @param steps that it is worked out by
     */
    ResultMutations(Graph graph, Node node, List<Node> steps) {
        super(graph);
        this.node = node;
        this.steps = steps;
    }

    List<Mutation> ofValue() {
        beforeTheStep();
        loops(Term.of(node));
        examples(Term.of(node));
        return found;
    }

    List<Mutation> ofGradient() {
        beforeTheStep();
        values();
        loops(Term.gradient(node));
        examples(Term.gradient(node));
        return found;
    }

    /** An earlier stage is read before its last step. */
    private void beforeTheStep() {
        List<Node> read = graph.stages().stream()
                .filter(stage -> !stage.equals(node)
                        && steps.stream().anyMatch(step -> step.arguments().contains(stage)))
                .toList();
        for (Node stage : read) {
            for (Node argument : stage.arguments()) {
                boolean isStep =
                        !argument.arguments().isEmpty() && argument.shape().equals(stage.shape());
                if (isStep) {
                    addPossible(
                            ForwardMutations.STEP_MISSING,
                            new WithoutTheStep(stage, argument),
                            setting -> Optional.of(setting)
                                    .filter(known -> known.at().containsKey(stage))
                                    .map(known -> known.with(stage, known.value(argument))));
                }
            }
        }
    }

    /** A value of the forward pass in the place of a gradient, or its mean. */
    private void values() {
        List<Node> values = new ArrayList<>(graph.stages());
        values.removeIf(value -> value.equals(node) || !value.shape().equals(node.shape()));
        values.add(node);
        for (Node value : values) {
            AnotherNumber remark = new AnotherNumber(Term.gradient(node), Term.words("the gradient"), Term.of(value));
            result(
                    FlowMutations.VALUE,
                    remark,
                    (setting, right) -> right.carrying(setting.ownValue(value).value()));
            if (node.shape().axes() > 0) {
                result(FlowMutations.VALUE, remark, (setting, right) -> {
                    double[] own = setting.ownValue(value).value();
                    return entries(right, i -> own[i] / right.rows());
                });
            }
        }
    }

    /** A loop over the examples that ends too early, or begins too late. */
    private void examples(Term name) {
        if (node.shape().axes() == 2 && skipped(node.shape().rows()).equals(EXAMPLES)) {
            InTheStep remark = new InTheStep(name);
            result(EXAMPLES, remark, (setting, right) -> masked(right, (row, column) -> row < right.rows() - 1));
            result(EXAMPLES, remark, (setting, right) -> masked(right, (row, column) -> row > 0));
        }
    }

    /** As many rows or columns as there are of something else. */
    private void loops(Term name) {
        for (Size other : graph.sizes()) {
            loop(name, other, node.shape().rows(), false);
            loop(name, other, node.shape().columns(), true);
        }
    }

    private void loop(Term name, Size other, Extent extent, boolean columns) {
        if (extent.sizes().isEmpty() || extent.equals(Extent.of(other))) {
            return;
        }
        AnotherNumber remark = new AnotherNumber(name, Term.words(extent.toString()), Term.words(other.toString()));
        result(LOOP_BOUND, remark, (setting, right) -> {
            Quantity bound = setting.value(other.node());
            return masked(right, (row, column) -> (columns ? column : row) < bound.value()[0]);
        });
    }
}
