package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Input;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Rule;
import dev.backprop.grader.derive.mutation.MutationMessages.InTheStep;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/**
 * A penalty on the weights that is not multiplied by its strength, or twice; that adds up something else than squares; that is missing, or
 * lands where it does not belong.
 */
final class RegularisationMutations extends Mutations {

    /** What λ adds is nothing, as it also is where λ itself is missing. */
    static final String MISSING = "regularisation-missing";

    private static final String LAMBDA_MISSING = "lambda-missing";
    private static final String LAMBDA_TWICE = "lambda-twice";
    private static final String SUBTRACTED = "regularisation-subtracted";
    private static final String IN_DATA_LOSS = "regularisation-in-data-loss";
    private static final String ABSOLUTE = "absolute-values";
    static final String NOT_SQUARED = "norm-not-squared";
    private static final String PRODUCT = "matrix-product-for-squares";
    private static final String NOT_DIFFERENTIATED = "squares-not-differentiated";
    private static final String TOO_MANY = "biases-regularised";
    private static final String IN_THE_DIVISOR = "regularisation-in-the-divisor";

    static final List<String> IDS = List.of(
            MISSING,
            LAMBDA_MISSING,
            LAMBDA_TWICE,
            SUBTRACTED,
            IN_DATA_LOSS,
            ABSOLUTE,
            NOT_SQUARED,
            PRODUCT,
            NOT_DIFFERENTIATED,
            TOO_MANY,
            IN_THE_DIVISOR);

    RegularisationMutations(Graph graph) {
        super(graph);
    }

    /** Of a stage that these steps make. */
    List<Mutation> ofValue(Node stage, List<Node> steps) {
        for (Use strength : strengths(steps)) {
            strength(strength);
            penalty(strength);
            ofAll(strength);
        }
        graph.nodes().forEach(consumer -> besidePenalty(stage, consumer));
        uses(steps).forEach(this::afterPenalty);
        return found;
    }

    /** Of a gradient. */
    List<Mutation> ofGradient(Rule rule, List<Node> steps) {
        for (Use strength : strengths(steps)) {
            strength(strength);
            List<Node> squares = squares(rule.node(), strength);
            for (Node square : squares) {
                Use w = new Use(square, 0);
                slope(ABSOLUTE, w, Slope.of((of, squared) -> Math.signum(of)));
                slope(NOT_DIFFERENTIATED, w, Slope.of((of, squared) -> squared));
                slope(skipped(square.shape().rows()), w, Slope.times(point -> {
                    int last = point.value().size() - point.value().columns();
                    return entry -> entry < last ? 1 : 0;
                }));
            }
            if (!squares.isEmpty()) {
                inTheDivisor(strength, rule);
            }
        }
        decayed(rule);
        return found;
    }

    private static List<Node> squares(Node of, Use strength) {
        return squares(strength.other()).stream()
                .filter(square -> square.arguments().get(0).equals(of))
                .toList();
    }

    /** All but the penalty's gradient, divided by N + 2λW. */
    private void inTheDivisor(Use strength, Rule rule) {
        graph.nodes().stream()
                .filter(node -> is(node, Input.Role.DATA))
                .findFirst()
                .ifPresent(data -> result(IN_THE_DIVISOR, new InTheStep(strength.step()), (setting, right) -> {
                    double lambda = setting.value(strength.node()).value()[0];
                    double[] w = setting.value(rule.node()).value();
                    int examples = setting.value(data).rows();
                    double[] without = setting.with(strength.node(), Quantity.number(0))
                            .gradient(rule)
                            .value();
                    return entries(right, i -> without[i] * examples / (examples + 2 * lambda * w[i]));
                }));
    }

    /** The penalty's gradient where the penalty does not name the parameter. */
    private void decayed(Rule rule) {
        Node node = rule.node();
        for (Use strength : strengths(graph.nodes())) {
            if (is(node, Input.Role.WEIGHTS) && squares(node, strength).isEmpty()) {
                for (int factor : new int[] {2, 1}) {
                    result(TOO_MANY, new InTheStep(strength.step()), (setting, right) -> {
                        double lambda = setting.value(strength.node()).value()[0];
                        double[] w = setting.value(node).value();
                        return entries(right, i -> right.value()[i] + factor * lambda * w[i]);
                    });
                }
            }
        }
    }

    /** The penalty adds up the squares of all parameters. */
    private void ofAll(Use strength) {
        List<Node> others = graph.inputs().stream()
                .filter(node ->
                        is(node, Input.Role.WEIGHTS) && squares(node, strength).isEmpty())
                .toList();
        if (others.size() > 1) {
            others.forEach(other -> alsoOf(strength, List.of(other)));
        }
        if (!others.isEmpty()) {
            alsoOf(strength, others);
        }
    }

    private void alsoOf(Use strength, List<Node> others) {
        add(TOO_MANY, new InTheStep(strength.step()), setting -> {
            double more = others.stream()
                    .flatMapToDouble(node -> Arrays.stream(setting.value(node).value()))
                    .map(w -> w * w)
                    .sum();
            int argument = 1 - strength.argument();
            return setting.withArgument(
                    new Use(strength.step(), argument),
                    arguments -> each(arguments[argument], penalty -> penalty + more));
        });
    }

    /** Where the strength is multiplied in: the other argument is the penalty. */
    private static List<Use> strengths(List<Node> steps) {
        return uses(steps).stream()
                .filter(use -> is(use.node(), Input.Role.REGULARISATION)
                        && use.step().arguments().size() == 2
                        && !squares(use.other()).isEmpty())
                .toList();
    }

    private void strength(Use strength) {
        taking(LAMBDA_MISSING, strength, lambda -> 1);
        taking(LAMBDA_TWICE, strength, lambda -> lambda * lambda);
        taking(MISSING, strength, lambda -> 0);
    }

    private void penalty(Use strength) {
        List<Node> squares = squares(strength.other());
        inAll(ABSOLUTE, strength, squares, (arguments, right) -> each(arguments[0], Math::abs));
        taking(NOT_SQUARED, new Use(strength.step(), 1 - strength.argument()), Math::sqrt);
        List<Node> sums = below(strength.other()).stream()
                .filter(node -> node.arguments().stream().anyMatch(squares::contains))
                .toList();
        if (sums.size() > 1) {
            sums.forEach(sum -> withoutBrackets(strength, sum));
            inAll(NOT_SQUARED, strength, sums, (arguments, right) -> each(right, Math::sqrt));
        }
        if (squares.stream().allMatch(square -> square.shape().axes() == 2)) {
            inAll(PRODUCT, strength, squares, (arguments, right) -> alike(arguments[0], true));
            inAll(PRODUCT, strength, squares, (arguments, right) -> alike(arguments[0], false));
        }
    }

    /** λ·A + B, where λ·(A + B) is meant. */
    private void withoutBrackets(Use strength, Node sum) {
        add(LAMBDA_MISSING, new InTheStep(strength.step()), setting -> {
            double lambda = setting.value(strength.node()).value()[0];
            double without = setting.value(sum).value()[0];
            return setting.withValue(
                    strength.step(), (arguments, right) -> each(right, penalty -> penalty + (1 - lambda) * without));
        });
    }

    /** The entries of W·Wᵀ add up to the squares of the sums of columns, and those of Wᵀ·W to the squares of the sums of rows. */
    private static Quantity alike(Quantity of, boolean columns) {
        double[] sums = new double[of.size()];
        for (int i = 0; i < sums.length; i++) {
            int row = i / of.columns();
            sums[columns ? i - row * of.columns() : row * of.columns()] += of.value()[i];
        }
        return each(of.carrying(sums), sum -> sum * sum);
    }

    /** Where a stage is added to a penalty, it may have that in it already. */
    private void besidePenalty(Node stage, Node consumer) {
        List<Node> added = consumer.arguments();
        if (!isA(consumer, "plus") || !added.contains(stage) || added.size() != 2) {
            return;
        }
        Node other = added.get(1 - added.indexOf(stage));
        if (isPenalty(other) && !isPenalty(stage)) {
            add(IN_DATA_LOSS, new InTheStep(stage), setting -> {
                double penalty = setting.value(other).value()[0];
                return setting.withValue(stage, (arguments, right) -> each(right, loss -> loss + penalty));
            });
        }
    }

    private void afterPenalty(Use penalty) {
        if (!isA(penalty.step(), "plus") || !isPenalty(penalty.node())) {
            return;
        }
        taking(MISSING, penalty, value -> 0);
        taking(SUBTRACTED, penalty, value -> -value);
        below(penalty.node()).stream()
                .filter(node -> is(node, Input.Role.REGULARISATION))
                .forEach(lambda -> add(LAMBDA_TWICE, new InTheStep(penalty.step()), setting -> {
                    double again = setting.value(lambda).value()[0];
                    return setting.withArgument(
                            penalty, arguments -> each(arguments[penalty.argument()], value -> again * value));
                }));
    }

    private static boolean isPenalty(Node node) {
        return !strengths(List.of(node)).isEmpty();
    }

    private static List<Node> squares(Node penalty) {
        return below(penalty).stream().filter(node -> isA(node, "square")).toList();
    }

    /** A node and all that it is made of. */
    private static Set<Node> below(Node node) {
        Set<Node> all = new LinkedHashSet<>(List.of(node));
        node.arguments().forEach(argument -> all.addAll(below(argument)));
        return all;
    }

    private void taking(String id, Use use, DoubleUnaryOperator taken) {
        argument(id, use, arguments -> each(arguments[use.argument()], taken));
    }

    private void inAll(String id, Use strength, List<Node> nodes, Altered.Instead instead) {
        together(id, new InTheStep(strength.step()), nodes, (setting, node) -> setting.withValue(node, instead));
    }
}
