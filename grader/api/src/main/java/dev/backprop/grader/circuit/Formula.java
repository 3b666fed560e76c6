package dev.backprop.grader.circuit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** What a node is made of, as it is written on paper: {@code max(0, X·W1 + b1)}. */
@API(status = API.Status.INTERNAL)
public final class Formula {

    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int POWER = 3;
    private static final int ATOM = 4;

    private final Function<Node, Optional<String>> names;

    /** @param names of those nodes that stand for themselves */
    public Formula(Function<Node, Optional<String>> names) {
        this.names = names;
    }

    /** That in which nodes have the names of their fields. */
    public static Formula inNames() {
        return new Formula(node -> node.circuit().names().of(node));
    }

    private record Term(String text, int binds) {
        String in(int level) {
            return binds < level ? "(" + text + ")" : text;
        }
    }

    /** What a node is made of, even if it has a name. */
    public String of(Node node) {
        return made(node).text();
    }

    /** A node's name, or else its formula. */
    public String name(Node node) {
        return term(node).text();
    }

    /** The same beside other signs. */
    public String atom(Node node) {
        return term(node).in(ATOM);
    }

    private Term term(Node node) {
        return names.apply(node).map(name -> new Term(name, ATOM)).orElseGet(() -> made(node));
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
            case "transpose" -> new Term(terms.get(0).in(POWER) + "ᵀ", POWER);
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
