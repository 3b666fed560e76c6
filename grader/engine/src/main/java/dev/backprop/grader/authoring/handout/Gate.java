package dev.backprop.grader.authoring.handout;

import dev.backprop.grader.circuit.Formula;
import dev.backprop.grader.circuit.Input;
import dev.backprop.grader.circuit.Literal;
import dev.backprop.grader.circuit.Node;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What stands in a picture for a node. */
final class Gate {

    /** What gates are called; the others show their formula. */
    private static final Map<String, String> SYMBOLS = Map.of(
            "plus",
            "+",
            "minus",
            "−",
            "elementMult",
            "×",
            "max",
            "max",
            "sigmoid",
            "σ",
            "reciprocal",
            "1/t",
            "square",
            "t²");

    private static final Map<String, String> LETTERS = Map.of("lambda", "λ", "alpha", "α");

    private final Predicate<Node> drawn;
    private final Formula formula;

    /** @param drawn which nodes have a place of their own */
    Gate(Predicate<Node> drawn) {
        this.drawn = drawn;
        this.formula = new Formula(node ->
                drawn.test(node) || node.operation() instanceof Input ? Optional.of(name(node)) : Optional.empty());
    }

    /** A gate's symbol, where it is one gate on numbers; else the formula. */
    String label(Node node) {
        boolean gate = node.shape().axes() == 0
                && node.arguments().stream()
                        .allMatch(argument -> drawn.test(argument) || argument.operation() instanceof Literal);
        String symbol = SYMBOLS.get(node.operation().name());
        if (gate && symbol != null && node.arguments().get(0).operation() instanceof Literal by) {
            return symbol + by.name();
        }
        boolean ofNumbers =
                node.arguments().stream().allMatch(argument -> argument.shape().axes() == 0);
        return gate && ofNumbers && symbol != null ? symbol : formula(node);
    }

    /** What a node is made of. */
    String formula(Node node) {
        return formula.of(node);
    }

    /** A node's name; that of a Greek letter is the letter. */
    static String name(Node node) {
        return LETTERS.getOrDefault(node.toString(), node.toString());
    }
}
