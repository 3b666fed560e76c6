package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Input;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Rule;
import dev.backprop.grader.derive.mutation.MutationMessages.InTheStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/**
 * A penalty on the weights that is not multiplied by its strength, or twice; that adds up something else than squares; that is missing, or
 * lands where it does not belong.
 */
final class RegularisationMutations {

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

    /** Where the strength is multiplied in: an argument of a step, and the other one, which is the penalty. */
    private record Strength(Node step, int argument) {
        Node penalty() {
            return step.arguments().get(1 - argument);
        }

        Node lambda() {
            return step.arguments().get(argument);
        }
    }

    private final Graph graph;
    private final List<Mutation> found = new ArrayList<>();

    RegularisationMutations(Graph graph) {
        this.graph = graph;
    }

    /** Of a stage that these steps make. */
    List<Mutation> ofValue(Node stage, List<Node> steps) {
        for (Strength strength : strengths(steps)) {
            strength(strength);
            penalty(strength);
            ofAll(strength);
        }
        graph.nodes().forEach(consumer -> besidePenalty(stage, consumer));
        for (Node step : steps) {
            for (int k = 0; k < step.arguments().size(); k++) {
                afterPenalty(step, k);
            }
        }
        return found;
    }

    /** Of a gradient. */
    List<Mutation> ofGradient(Rule rule, List<Node> steps) {
        for (Strength strength : strengths(steps)) {
            strength(strength);
            for (Node square : squares(strength.penalty())) {
                if (square.arguments().get(0).equals(rule.node())) {
                    slope(ABSOLUTE, square, Slope.of((w, squared) -> Math.signum(w)));
                    slope(NOT_DIFFERENTIATED, square, Slope.of((w, squared) -> squared));
                    slope(ForwardMutations.skipped(graph, square.shape().rows()), square, Slope.WITHOUT_THE_LAST_ROW);
                }
            }
            if (!squares(rule.node(), strength).isEmpty()) {
                inTheDivisor(strength, rule);
            }
        }
        decayed(rule);
        return found;
    }

    private static List<Node> squares(Node of, Strength strength) {
        return squares(strength.penalty()).stream()
                .filter(square -> square.arguments().get(0).equals(of))
                .toList();
    }

    /** All but the penalty's gradient, divided by N + 2λW. */
    private void inTheDivisor(Strength strength, Rule rule) {
        Node lambda = strength.lambda();
        graph.nodes().stream()
                .filter(node -> node.operation() instanceof Input input && input.role() == Input.Role.DATA)
                .findFirst()
                .ifPresent(data ->
                        found.add(Mutation.ofResult(IN_THE_DIVISOR, new InTheStep(strength.step), (setting, right) -> {
                            double by = setting.value(lambda).value()[0];
                            Quantity w = setting.value(rule.node());
                            int examples = setting.value(data).rows();
                            double[] divided = setting.with(lambda, Quantity.number(0))
                                    .gradient(rule)
                                    .value()
                                    .clone();
                            Arrays.setAll(divided, i -> divided[i] * examples / (examples + 2 * by * w.value()[i]));
                            return right.carrying(divided);
                        })));
    }

    /** The penalty's gradient where the penalty does not name the parameter. */
    private void decayed(Rule rule) {
        Node node = rule.node();
        if (!(node.operation() instanceof Input input) || input.role() != Input.Role.WEIGHTS) {
            return;
        }
        for (Strength strength : strengths(graph.nodes())) {
            if (squares(node, strength).isEmpty()) {
                for (int factor = 2; factor >= 1; factor--) {
                    int by = factor;
                    InTheStep remark = new InTheStep(strength.step);
                    found.add(Mutation.ofResult(TOO_MANY, remark, (setting, right) -> {
                        double lambda = setting.value(strength.lambda()).value()[0];
                        double[] w = setting.value(node).value();
                        double[] decayed = right.value().clone();
                        Arrays.setAll(decayed, i -> decayed[i] + by * lambda * w[i]);
                        return right.carrying(decayed);
                    }));
                }
            }
        }
    }

    /** The penalty adds up the squares of all parameters. */
    private void ofAll(Strength strength) {
        List<Node> others = graph.inputs().stream()
                .filter(node -> node.operation() instanceof Input input && input.role() == Input.Role.WEIGHTS)
                .filter(node -> squares(node, strength).isEmpty())
                .toList();
        if (others.size() > 1) {
            others.forEach(other -> alsoOf(strength, List.of(other)));
        }
        if (!others.isEmpty()) {
            alsoOf(strength, others);
        }
    }

    private void alsoOf(Strength strength, List<Node> others) {
        found.add(Mutation.of(TOO_MANY, new InTheStep(strength.step), setting -> {
            double more = others.stream()
                    .flatMapToDouble(node -> Arrays.stream(setting.value(node).value()))
                    .map(w -> w * w)
                    .sum();
            int argument = 1 - strength.argument;
            return setting.with(
                    strength.step,
                    new WithArgument(
                            strength.step.operation(),
                            argument,
                            arguments -> each(arguments[argument], penalty -> penalty + more)));
        }));
    }

    private static List<Strength> strengths(List<Node> steps) {
        List<Strength> strengths = new ArrayList<>();
        for (Node step : steps) {
            for (int k = 0; k < step.arguments().size() && step.arguments().size() == 2; k++) {
                Strength strength = new Strength(step, k);
                if (isLambda(strength.lambda()) && !squares(strength.penalty()).isEmpty()) {
                    strengths.add(strength);
                }
            }
        }
        return strengths;
    }

    private void strength(Strength strength) {
        taking(LAMBDA_MISSING, strength.step, strength.argument, lambda -> 1);
        taking(LAMBDA_TWICE, strength.step, strength.argument, lambda -> lambda * lambda);
        taking(MISSING, strength.step, strength.argument, lambda -> 0);
    }

    private void penalty(Strength strength) {
        List<Node> squares = squares(strength.penalty());
        together(ABSOLUTE, strength, squares, (arguments, right) -> each(arguments[0], Math::abs));
        taking(NOT_SQUARED, strength.step, 1 - strength.argument, Math::sqrt);
        List<Node> sums = below(strength.penalty()).stream()
                .filter(node -> node.arguments().stream().anyMatch(squares::contains))
                .toList();
        if (sums.size() > 1) {
            sums.forEach(sum -> withoutBrackets(strength, sum));
            together(NOT_SQUARED, strength, sums, (arguments, right) -> each(right, Math::sqrt));
        }
        if (squares.stream().allMatch(square -> square.shape().axes() == 2)) {
            together(PRODUCT, strength, squares, (arguments, right) -> alike(arguments[0], true));
            together(PRODUCT, strength, squares, (arguments, right) -> alike(arguments[0], false));
        }
    }

    /** λ·A + B, where λ·(A + B) is meant. */
    private void withoutBrackets(Strength strength, Node sum) {
        found.add(Mutation.of(LAMBDA_MISSING, new InTheStep(strength.step), setting -> {
            double lambda = setting.value(strength.lambda()).value()[0];
            double without = setting.value(sum).value()[0];
            return setting.with(
                    strength.step,
                    new WithValue(
                            strength.step.operation(),
                            (arguments, right) -> each(right, penalty -> penalty + (1 - lambda) * without)));
        }));
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
        if (!consumer.operation().name().equals("plus") || !added.contains(stage) || added.size() != 2) {
            return;
        }
        Node other = added.get(1 - added.indexOf(stage));
        if (isPenalty(other) && !isPenalty(stage)) {
            found.add(Mutation.of(IN_DATA_LOSS, new InTheStep(stage), setting -> {
                double penalty = setting.value(other).value()[0];
                WithValue instead =
                        new WithValue(stage.operation(), (arguments, right) -> each(right, loss -> loss + penalty));
                return setting.with(stage, instead);
            }));
        }
    }

    private void afterPenalty(Node step, int argument) {
        Node penalty = step.arguments().get(argument);
        if (!step.operation().name().equals("plus") || !isPenalty(penalty)) {
            return;
        }
        taking(MISSING, step, argument, value -> 0);
        taking(SUBTRACTED, step, argument, value -> -value);
        below(penalty).stream()
                .filter(RegularisationMutations::isLambda)
                .forEach(lambda -> found.add(Mutation.of(LAMBDA_TWICE, new InTheStep(step), setting -> {
                    double again = setting.value(lambda).value()[0];
                    return setting.with(
                            step,
                            new WithArgument(
                                    step.operation(),
                                    argument,
                                    arguments -> each(arguments[argument], value -> again * value)));
                })));
    }

    private static boolean isPenalty(Node node) {
        return !strengths(List.of(node)).isEmpty();
    }

    private static boolean isLambda(Node node) {
        return node.operation() instanceof Input input && input.role() == Input.Role.REGULARISATION;
    }

    private static List<Node> squares(Node penalty) {
        return below(penalty).stream()
                .filter(node -> node.operation().name().equals("square"))
                .toList();
    }

    /** A node and all that it is made of. */
    private static Set<Node> below(Node node) {
        Set<Node> all = new LinkedHashSet<>(List.of(node));
        node.arguments().forEach(argument -> all.addAll(below(argument)));
        return all;
    }

    private void taking(String id, Node step, int argument, DoubleUnaryOperator taken) {
        found.add(Mutation.of(
                id,
                new InTheStep(step),
                step,
                operation -> new WithArgument(operation, argument, arguments -> each(arguments[argument], taken))));
    }

    private void together(String id, Strength strength, List<Node> nodes, WithValue.Instead instead) {
        found.add(Mutation.of(id, new InTheStep(strength.step), setting -> {
            Setting changed = setting;
            for (Node node : nodes) {
                changed = changed.with(node, new WithValue(node.operation(), instead));
            }
            return changed;
        }));
    }

    private void slope(String id, Node step, Slope slope) {
        found.add(Mutation.of(id, new InTheStep(step), step, operation -> new WithSlope(operation, 0, slope)));
    }

    private static Quantity each(Quantity of, DoubleUnaryOperator change) {
        return of.carrying(Arrays.stream(of.value()).map(change).toArray());
    }
}
