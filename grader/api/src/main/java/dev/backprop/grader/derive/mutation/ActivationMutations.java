package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Operation;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.derive.mutation.MutationMessages.AnotherNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** Activation functions: another one, one that is applied too early, or one more of them. */
final class ActivationMutations extends Mutations {

    private static final String ANOTHER = "another-activation";
    private static final String EXCHANGED = "steps-exchanged";
    private static final String ADDED = "step-added";
    private static final String PIECES = "pieces-exchanged";

    static final List<String> IDS = List.of(ANOTHER, EXCHANGED, ADDED, PIECES);

    /** Functions of another formula on either side of 0, neither of which is 0. */
    static final Set<String> IN_PIECES = Set.of("leakyRelu", "elu");

    private static final Set<String> ACTIVATIONS = Set.of("relu", "leakyRelu", "elu", "sigmoid", "tanh");

    private static final Map<String, DoubleUnaryOperator> FUNCTIONS = new LinkedHashMap<>();

    static {
        FUNCTIONS.put("a step", x -> x > 0 ? 1 : 0);
        FUNCTIONS.put("sigmoid", x -> 1 / (1 + Math.exp(-x)));
        FUNCTIONS.put("sigmoid of -x", x -> 1 / (1 + Math.exp(x)));
        FUNCTIONS.put("tanh", Math::tanh);
        FUNCTIONS.put("relu", x -> Math.max(0, x));
        FUNCTIONS.put("abs", Math::abs);
        FUNCTIONS.put("softplus", x -> Math.log1p(Math.exp(x)));
        FUNCTIONS.put("leakyRelu with 0.1", x -> Math.max(0.1 * x, x));
        FUNCTIONS.put("leakyRelu with 0.01", x -> Math.max(0.01 * x, x));
        FUNCTIONS.put("elu", x -> x > 0 ? x : Math.expm1(x));
        FUNCTIONS.put("the minimum with 0", x -> Math.min(0, x));
    }

    ActivationMutations(Graph graph) {
        super(graph);
    }

    /** Of a stage that these steps make. */
    List<Mutation> ofValue(Node stage, List<Node> steps) {
        for (Node step : steps) {
            if (isActivation(step)) {
                FUNCTIONS.forEach((name, function) -> another(step, name, function));
                piecesExchanged(step);
                tooEarly(step);
            } else if (isA(step, "sum")) {
                List<Node> summed = step.arguments();
                add(
                        ADDED,
                        new AnotherNumber(Term.of(step), Term.of(summed), new Term("square of ", summed, "")),
                        setting -> setting.withArgument(new Use(step, 0), arguments -> each(arguments[0], x -> x * x)));
            }
        }
        if (!steps.stream().anyMatch(ActivationMutations::isActivation)) {
            applied(stage);
        }
        return found;
    }

    private static boolean isActivation(Node node) {
        return ACTIVATIONS.contains(node.operation().name())
                && node.arguments().get(0).shape().equals(node.shape());
    }

    private void another(Node step, String name, DoubleUnaryOperator function) {
        if (!name.equals(step.operation().name())) {
            add(
                    ANOTHER,
                    new AnotherNumber(step, step.operation().name(), name),
                    setting -> setting.withValue(
                            step,
                            (arguments, right) ->
                                    right.carrying(each(arguments[0], function).value())));
        }
    }

    /** Where x is positive, what belongs where it is not, and the other way round. */
    private void piecesExchanged(Node step) {
        if (IN_PIECES.contains(step.operation().name())) {
            boolean isElu = isA(step, "elu");
            value(
                    PIECES,
                    step,
                    (arguments, right) -> entries(right, i -> {
                        double x = arguments[0].value()[i];
                        double[] factors = arguments[1].value();
                        double factor = factors[factors.length == right.size() ? i : 0];
                        return x > 0 ? factor * (isElu ? Math.expm1(x) : x) : x;
                    }));
        }
    }

    /** f(a) + b for f(a + b). */
    private void tooEarly(Node activation) {
        Node sum = activation.arguments().get(0);
        if (isA(sum, "plus") && sum.arguments().get(0).shape().equals(sum.shape())) {
            String name = activation.operation().name();
            AnotherNumber remark = new AnotherNumber(activation, name + "(a + b)", name + "(a) + b");
            add(EXCHANGED, remark, setting -> {
                Quantity before = setting.value(sum.arguments().get(0));
                Quantity added = setting.value(sum.arguments().get(1));
                return setting.withValue(activation, (arguments, right) -> {
                    Quantity[] changed = arguments.clone();
                    changed[0] = before;
                    Quantity early = activation.operation().value(changed, right.rows(), right.columns());
                    return sum.operation().value(new Quantity[] {early, added}, right.rows(), right.columns());
                });
            });
        }
    }

    /** An activation of the circuit that is applied to a stage that has none. */
    private void applied(Node stage) {
        for (Node activation : graph.nodes()) {
            if (isActivation(activation) && stage.shape().axes() > 0) {
                Operation function = activation.operation();
                AnotherNumber remark = new AnotherNumber(stage, "the sum", function.name() + " of it");
                result(ADDED, remark, (setting, right) -> {
                    Stream<Quantity> others =
                            activation.arguments().stream().skip(1).map(setting::value);
                    Quantity[] arguments =
                            Stream.concat(Stream.of(right), others).toArray(Quantity[]::new);
                    return right.carrying(function.value(arguments, right.rows(), right.columns())
                            .value());
                });
            }
        }
    }
}
