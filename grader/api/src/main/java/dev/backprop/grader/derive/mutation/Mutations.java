package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Extent;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Input;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Rule;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.derive.mutation.MutationMessages.InTheStep;
import dev.backprop.grader.derive.mutation.MutationMessages.Remark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Finds what can be done wrong in one respect. */
abstract class Mutations {

    static final String EXAMPLES = "examples-skipped";
    private static final String FEATURES = "features-skipped";
    static final String TERMS = "terms-skipped";

    /** The pages on terms that are left out: of {@link #skipped}. */
    static final List<String> SKIPPED = List.of(EXAMPLES, FEATURES, TERMS);

    /** An argument of a step. */
    record Use(Node step, int argument) {
        Node node() {
            return step.arguments().get(argument);
        }

        /** Of a step on two arguments. */
        Node other() {
            return step.arguments().get(1 - argument);
        }
    }

    /** Which entries are kept. */
    interface Mask {
        boolean keeps(int row, int column);
    }

    /** Whether one of so many terms is kept. */
    interface Kept {
        boolean keeps(int term, int terms);
    }

    final Graph graph;

    /** The plainer before the odder. */
    final List<Mutation> found = new ArrayList<>();

    Mutations(Graph graph) {
        this.graph = graph;
    }

    /** @param change empty where it cannot be done wrong so */
    final void addPossible(String id, Remark remark, Function<Setting, Optional<Setting>> change) {
        found.add(new Mutation(id, remark, change));
    }

    final void add(String id, Remark remark, UnaryOperator<Setting> change) {
        addPossible(id, remark, setting -> Optional.of(change.apply(setting)));
    }

    /** Several things are changed in one way, one after the other. */
    final <T> void together(String id, Remark remark, List<T> all, BiFunction<Setting, T, Setting> change) {
        add(id, remark, setting -> {
            Setting changed = setting;
            for (T each : all) {
                changed = change.apply(changed, each);
            }
            return changed;
        });
    }

    /** A step gives another value. */
    final void value(String id, Node step, Altered.Instead instead) {
        add(id, new InTheStep(step), setting -> setting.withValue(step, instead));
    }

    /** A step takes something else for one of its arguments. */
    final void argument(String id, Use use, Altered.Taken taken) {
        add(id, new InTheStep(use.step), setting -> setting.withArgument(use, taken));
    }

    /** The gradient of an argument goes through a step in another way. */
    final void slope(String id, Use use, Slope slope) {
        add(id, new InTheStep(use.step), setting -> setting.withSlope(use, slope));
    }

    /** Something is done to the result. */
    final void result(String id, Remark remark, BiFunction<Setting, Quantity, Quantity> last) {
        add(id, remark, setting -> setting.then(result -> last.apply(setting, result)));
    }

    /** Another gradient is gone on from. */
    final void flow(String id, Remark remark, Node of, BiFunction<Setting, Quantity, Quantity> instead) {
        addPossible(
                id,
                remark,
                setting -> setting.flow(of).map(flow -> setting.withFlow(of, instead.apply(setting, flow))));
    }

    /** All arguments of steps, in their order. */
    static List<Use> uses(List<Node> steps) {
        return steps.stream()
                .flatMap(step ->
                        IntStream.range(0, step.arguments().size()).mapToObj(argument -> new Use(step, argument)))
                .toList();
    }

    static boolean isA(Node node, String operation) {
        return node.operation().name().equals(operation);
    }

    static boolean is(Node node, Input.Role role) {
        return node.operation() instanceof Input input && input.role() == role;
    }

    /** Whether a node has a name by which its numbers can stand in a formula. */
    final boolean isValue(Node node) {
        return node.operation() instanceof Input
                ? !is(node, Input.Role.UPSTREAM) && !is(node, Input.Role.LABELS)
                : graph.stages().contains(node);
    }

    /** Whether the name of one node can be written for that of another, and nothing complains. */
    final boolean isInPlaceOf(Node other, Node right) {
        return isValue(right)
                && isValue(other)
                && !other.equals(right)
                && other.shape().equals(right.shape());
    }

    /** The labels of the rows of matrices of a shape, whose columns are classes. */
    final Optional<Node> labelsOf(Shape shape) {
        return graph.nodes().stream()
                .filter(node -> node.arguments().size() == 2
                        && node.arguments().get(0).shape().equals(shape))
                .map(node -> node.arguments().get(1))
                .filter(node -> is(node, Input.Role.LABELS))
                .findFirst();
    }

    /** The page on terms that are left out, by what there are so many of. */
    final String skipped(Extent extent) {
        for (Node input : graph.inputs()) {
            if (is(input, Input.Role.DATA)) {
                if (input.shape().rows().equals(extent)) {
                    return EXAMPLES;
                } else if (input.shape().columns().equals(extent)) {
                    return FEATURES;
                }
            }
        }
        return TERMS;
    }

    /** Where a gradient comes from that is not 1 by definition. */
    final List<Node> consumers(Rule rule) {
        return rule.consumers().stream()
                .filter(node -> graph.output().filter(node::equals).isEmpty()
                        || graph.upstreamOf(node).isPresent())
                .toList();
    }

    /** The same numbers, as far as they are kept. */
    static Quantity masked(Quantity of, Mask mask) {
        return entries(of, i -> mask.keeps(i / of.columns(), i % of.columns()) ? of.value()[i] : 0);
    }

    static Quantity each(Quantity of, DoubleUnaryOperator change) {
        return entries(of, i -> change.applyAsDouble(of.value()[i]));
    }

    /** Other entries, in the shape and with the rounding of some numbers. */
    static Quantity entries(Quantity of, IntToDoubleFunction value) {
        double[] entries = new double[of.size()];
        Arrays.setAll(entries, value);
        return of.carrying(entries);
    }
}
