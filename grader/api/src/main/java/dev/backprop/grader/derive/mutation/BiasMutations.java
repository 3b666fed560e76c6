package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Rule;
import dev.backprop.grader.derive.mutation.MutationMessages.InTheStep;
import java.util.List;
import java.util.function.Function;

/** One row that is added to all rows of a matrix, as biases are: added to the first alone, or summed up another way on the way back. */
final class BiasMutations extends Mutations {

    private static final String ONE_ROW = "bias-in-one-row";
    private static final String WRONG_AXIS = "wrong-axis";

    private static final String NOT_SUMMED = "bias-not-summed";

    static final List<String> IDS = List.of(ONE_ROW, WRONG_AXIS, NOT_SUMMED);

    BiasMutations(Graph graph) {
        super(graph);
    }

    /** Of a stage that these steps make. */
    List<Mutation> ofValue(List<Node> steps) {
        for (Node step : steps) {
            if (isRowAdded(step)) {
                value(
                        ONE_ROW,
                        step,
                        (arguments, right) ->
                                entries(right, i -> (i < right.columns() ? right : arguments[0]).value()[i]));
            }
        }
        return found;
    }

    /** Of a gradient. */
    List<Mutation> ofGradient(Rule rule) {
        for (Node step : graph.nodes()) {
            if (isRowAdded(step) && step.arguments().get(1).arguments().get(0).equals(rule.node())) {
                InTheStep remark = new InTheStep(step);
                Rule ofSum = graph.rule(step);
                result(ForwardMutations.MEAN_FOR_SUM, remark, (setting, right) -> {
                    int rows = setting.value(step).rows();
                    return each(right, sum -> sum / rows);
                });
                Function<Setting, Quantity> flow =
                        setting -> setting.flow(step).orElseGet(() -> setting.gradient(ofSum));
                result(NOT_SUMMED, remark, (setting, right) -> flow.apply(setting));
                result(WRONG_AXIS, remark, (setting, right) -> sumsOfRows(flow.apply(setting), false));
                result(WRONG_AXIS, remark, (setting, right) -> sumsOfRows(flow.apply(setting), true));
            }
        }
        return found;
    }

    private static boolean isRowAdded(Node step) {
        return isA(step, "plus")
                && step.arguments().get(0).shape().equals(step.shape())
                && isA(step.arguments().get(1), "row");
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
}
