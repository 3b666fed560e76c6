package dev.backprop.grader.circuit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** One place in the graph: an operation on other nodes. Two nodes are equal if they are the same. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Node {

    private final Circuit circuit;
    private final int id;
    private final Operation operation;
    private final List<Node> arguments;
    private final Shape shape;
    private final Origin origin = new Origin();

    Node(Circuit circuit, int id, Operation operation, List<Node> arguments) {
        this.circuit = circuit;
        this.id = id;
        this.operation = operation;
        this.arguments = arguments;
        this.shape = operation.shape(arguments.toArray(Node[]::new));
    }

    /**
     * A new node of the circuit that the arguments belong to.
     *
     * @throws BadCircuit if they belong to several circuits, or their shapes do not fit
     */
    public static Node of(Operation operation, Node... arguments) {
        Circuit circuit = arguments[0].circuit;
        for (Node argument : arguments) {
            if (!Objects.equals(argument.circuit, circuit)) {
                throw new BadCircuit(operation.name() + ": " + argument + " is a node of another circuit");
            }
        }
        return circuit.add(operation, arguments);
    }

    /** A literal number in the circuit that this belongs to. */
    public Node literal(double number) {
        return circuit.add(new Literal(number));
    }

    Circuit circuit() {
        return circuit;
    }

    Origin origin() {
        return origin;
    }

    /** Its place in the order of creation, from 0; arguments come before what is made of them. */
    public int id() {
        return id;
    }

    public Operation operation() {
        return operation;
    }

    public List<Node> arguments() {
        return arguments;
    }

    public Shape shape() {
        return shape;
    }

    /** The same in every run, so that sums over maps of nodes are taken in one order. */
    @Override
    public int hashCode() {
        return id;
    }

    /** Of one circuit there is one node of each id. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    /** The name of its field, or what it is made of, as {@code mult(X, W)}. */
    @Override
    public String toString() {
        return circuit.names().of(this).orElseGet(this::expression);
    }

    private String expression() {
        return arguments.isEmpty()
                ? operation.name()
                : arguments.stream().map(Node::toString).collect(Collectors.joining(", ", operation.name() + "(", ")"));
    }

    /** As {@code scores is [N, C] and W is [D, C]}. */
    public static String shapes(Node... nodes) {
        return Arrays.stream(nodes).map(node -> node + " is " + node.shape).collect(Collectors.joining(" and "));
    }
}
