package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Rule;
import dev.backprop.grader.derive.mutation.MutationMessages.InTheStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One row that is added to all rows of a matrix, as biases are: added to the first alone, or summed up another way on the way back. */
final class BiasMutations {

    private static final String ONE_ROW = "bias-in-one-row";
    private static final String WRONG_AXIS = "wrong-axis";

    private static final String NOT_SUMMED = "bias-not-summed";

    static final List<String> IDS = List.of(ONE_ROW, WRONG_AXIS, NOT_SUMMED);

    private final Graph graph;
    private final List<Mutation> found = new ArrayList<>();

    BiasMutations(Graph graph) {
        this.graph = graph;
    }

    /** Of a stage that these steps make. */
    List<Mutation> ofValue(List<Node> steps) {
        for (Node step : steps) {
            if (isRowAdded(step)) {
                found.add(Mutation.of(
                        ONE_ROW,
                        remark(step),
                        step,
                        operation -> new WithValue(operation, (arguments, right) -> {
                            double[] added = arguments[0].value().clone();
                            System.arraycopy(right.value(), 0, added, 0, right.columns());
                            return right.carrying(added);
                        })));
            }
        }
        return found;
    }

    /** Of a gradient. */
    List<Mutation> ofGradient(Rule rule) {
        for (Node step : graph.nodes()) {
            if (isRowAdded(step) && step.arguments().get(1).arguments().get(0).equals(rule.node())) {
                Rule ofSum = graph.rule(step);
                found.add(Mutation.ofResult(ForwardMutations.MEAN_FOR_SUM, remark(step), (setting, right) -> {
                    int rows = setting.value(step).rows();
                    return right.carrying(
                            Arrays.stream(right.value()).map(sum -> sum / rows).toArray());
                }));
                found.add(Mutation.ofResult(
                        NOT_SUMMED,
                        remark(step),
                        (setting, right) -> setting.flow(step).orElseGet(() -> setting.gradient(ofSum))));
                for (boolean column : new boolean[] {false, true}) {
                    found.add(Mutation.ofResult(WRONG_AXIS, remark(step), (setting, right) -> {
                        Quantity flow = setting.flow(step).orElseGet(() -> setting.gradient(ofSum));
                        return sumsOfRows(flow, column);
                    }));
                }
            }
        }
        return found;
    }

    private static boolean isRowAdded(Node step) {
        return step.operation().name().equals("plus")
                && step.arguments().get(0).shape().equals(step.shape())
                && step.arguments().get(1).operation().name().equals("row");
    }

    /** One sum for each row, where one is wanted for each column. */
    private static Quantity sumsOfRows(Quantity flow, boolean asColumn) {
        double[] sums = new double[flow.rows()];
        double[] magnitudes = new double[flow.rows()];
        for (int k = 0; k < flow.size(); k++) {
            sums[k / flow.columns()] += flow.value()[k];
            magnitudes[k / flow.columns()] += flow.magnitude()[k];
        }
        double roundings = flow.roundings() + flow.columns();
        return asColumn
                ? new Quantity(sums.length, 1, sums, magnitudes, roundings)
                : new Quantity(1, sums.length, sums, magnitudes, roundings);
    }

    private static InTheStep remark(Node step) {
        return new InTheStep(step);
    }
}
