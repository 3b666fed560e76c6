package dev.backprop.grader.circuit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One value of a circuit: an input, a constant, or the result of an operation. */
public final class Node {

    private final @Nullable Op op;
    private final List<Node> arguments;

    Node(@Nullable Op op, List<Node> arguments) {
        this.op = op;
        this.arguments = List.copyOf(arguments);
    }

    /** The result of an operation. */
    public static Node of(Op op, Expression... arguments) {
        List<Node> nodes = new ArrayList<>();
        for (Expression argument : arguments) {
            nodes.add(argument.node());
        }
        return new Node(op, nodes);
    }

    /** What is done; null for an input. */
    @Nullable
    Op op() {
        return op;
    }

    List<Node> arguments() {
        return arguments;
    }
}
