package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Formula;
import dev.backprop.grader.circuit.Node;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a remark is about: nodes of a circuit, or something that is made of each. Authors know a node by its operation, students by its
 * formula.
 *
 * @param before stands before each node
 * @param after stands after it
 */
public record Term(String before, List<Node> nodes, String after) {

    private static final int LONGEST = 40;

    private static final Formula FORMULA = Formula.inNames();

    public Term {
        nodes = List.copyOf(nodes);
    }

    /** Nodes as they are. */
    static Term of(List<Node> nodes) {
        return new Term("", nodes, "");
    }

    /** A node as it is. */
    static Term of(Node node) {
        return of(List.of(node));
    }

    /** The gradients of nodes. */
    static Term gradient(List<Node> nodes) {
        return new Term("d", nodes, "");
    }

    /** The gradient of a node. */
    static Term gradient(Node node) {
        return gradient(List.of(node));
    }

    /** A step where it is carried back. */
    static Term gradientOf(Node step) {
        return new Term("the gradient of ", List.of(step), "");
    }

    /** What is no node. */
    public static Term words(String words) {
        return new Term(words, List.of(), "");
    }

    /** A formula in which {x} and {f} stand for two nodes. */
    static Term formula(String formula, Node x, Node f) {
        return words(formula.replace("{x}", FORMULA.atom(x)).replace("{f}", FORMULA.atom(f)));
    }

    /** As an author writes it: a node by its name, or by what it is made of if that is short, or by its operation. */
    String written() {
        return in(node -> node.toString().length() <= LONGEST
                ? node.toString()
                : node.operation().name());
    }

    /** As a student reads it. */
    @Override
    public String toString() {
        return in(before.isEmpty() && after.isEmpty() ? FORMULA::name : FORMULA::atom);
    }

    private String in(Function<Node, String> spelling) {
        return nodes.isEmpty()
                ? before
                : nodes.stream()
                        .map(node -> before + spelling.apply(node) + after)
                        .collect(Collectors.joining(", "));
    }
}
