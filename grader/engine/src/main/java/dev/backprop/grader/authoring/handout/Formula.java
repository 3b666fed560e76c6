package dev.backprop.grader.authoring.handout;

import dev.backprop.grader.circuit.Input;
import dev.backprop.grader.circuit.Literal;
import dev.backprop.grader.circuit.Node;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a node is made of, as it is written on paper: {@code max(0, X·W1 + b1)}. */
final class Formula {

    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int POWER = 3;
    private static final int ATOM = 4;

    /** What gates are called in a picture; the others show their formula. */
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

    private final Predicate<Node> named;

    /** @param named which nodes stand for themselves */
    Formula(Predicate<Node> named) {
        this.named = named;
    }

    private record Term(String text, int binds) {
        String in(int level) {
            return binds < level ? "(" + text + ")" : text;
        }
    }

    /** A gate's symbol, where it is one gate on numbers; else the formula. */
    String label(Node node) {
        boolean gate = node.shape().axes() == 0
                && node.arguments().stream()
                        .allMatch(argument -> named.test(argument) || argument.operation() instanceof Literal);
        String symbol = SYMBOLS.get(node.operation().name());
        if (gate && symbol != null && node.arguments().get(0).operation() instanceof Literal by) {
            return symbol + by.name();
        }
        boolean ofNumbers =
                node.arguments().stream().allMatch(argument -> argument.shape().axes() == 0);
        return gate && ofNumbers && symbol != null ? symbol : of(node);
    }

    /** The formula of a node. */
    String of(Node node) {
        return made(node).text();
    }

    /** A node's name; that of a Greek letter is the letter. */
    static String name(Node node) {
        return LETTERS.getOrDefault(node.toString(), node.toString());
    }

    private Term term(Node node) {
        return named.test(node) || node.operation() instanceof Input ? new Term(name(node), ATOM) : made(node);
    }

    private Term made(Node node) {
        List<Term> terms = node.arguments().stream().map(this::term).toList();
        return switch (node.operation().name()) {
            case "plus" -> new Term(terms.get(0).in(SUM) + " + " + terms.get(1).in(SUM), SUM);
            case "minus" -> new Term(terms.get(0).in(SUM) + " − " + terms.get(1).in(PRODUCT), SUM);
            case "mult", "elementMult" ->
                new Term(terms.get(0).in(PRODUCT) + "·" + terms.get(1).in(PRODUCT), PRODUCT);
            case "over", "div" ->
                new Term(terms.get(0).in(PRODUCT) + " / " + terms.get(1).in(POWER), PRODUCT);
            case "square" -> new Term(terms.get(0).in(ATOM) + "²", POWER);
            case "squaredNorm" -> new Term("‖" + terms.get(0).text() + "‖²", POWER);
            case "sum" ->
                node.arguments().get(0).operation().name().equals("elementMult")
                        ? terms.get(0)
                        : new Term("Σ " + terms.get(0).in(POWER), PRODUCT);
            case "reciprocal" -> new Term("1/" + terms.get(0).in(ATOM), PRODUCT);
            case "relu", "hinge" -> new Term("max(0, " + terms.get(0).text() + ")", ATOM);
            case "max", "elementMax" -> call("max", terms);
            case "sigmoid" -> call("σ", terms);
            case "row", "column" -> terms.get(0);
            case "select" -> new Term(terms.get(0).in(ATOM) + "[y]", ATOM);
            case "zeroAt" -> new Term(terms.get(0).in(SUM) + ", 0 at y", SUM);
            case "append" ->
                new Term("(" + terms.get(0).text() + ", " + terms.get(1).text() + ")", ATOM);
            case "leakyRelu" ->
                otherwise(terms, terms.get(1).in(PRODUCT) + "·" + terms.get(0).in(PRODUCT));
            case "elu" ->
                otherwise(
                        terms,
                        terms.get(1).in(PRODUCT) + "·(exp(" + terms.get(0).text() + ") − 1)");
            case "crossEntropy" -> new Term("−log softmax[y]", ATOM);
            case "size" -> new Term(node.toString(), ATOM);
            default ->
                terms.isEmpty()
                        ? new Term(node.operation().name(), ATOM)
                        : call(node.operation().name(), terms);
        };
    }

    private static Term otherwise(List<Term> terms, String negative) {
        String x = terms.get(0).in(SUM);
        return new Term(x + " if " + x + " > 0, else " + negative, SUM);
    }

    private static Term call(String name, List<Term> terms) {
        return new Term(terms.stream().map(Term::text).collect(Collectors.joining(", ", name + "(", ")")), ATOM);
    }
}
