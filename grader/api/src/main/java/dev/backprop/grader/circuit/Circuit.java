package dev.backprop.grader.circuit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * An exercise, declared once. An author extends this with a final field for each input, size and stage; operations are static functions
 * of {@code circuit.op}.
 *
 * <pre>{@code
 * final class SumProduct extends Circuit {
 *     final Num x = input(), y = input(), z = input();
 *     final Num q = stage(plus(x, y));
 *     final Num f = output(mult(q, z));
 *     {
 *         backward(d(q), d(z), d(x), d(y));
 *         example(x.is(-2), y.is(5), z.is(-4)).gives(f, -12).gives(d(x), -4);
 *     }
 * }
 * }</pre>
 *
 * <p>Names are those of the fields; the order is that of creation. All methods throw {@link BadCircuit} for an author's mistake; what
 * cannot be seen before the end of the declaration, {@link #graph} finds.
 */
@API(status = API.Status.STABLE, since = "0.1")
public abstract class Circuit {

    // What is declared, for the graph to take.
    final List<Node> nodes = new ArrayList<>();
    final List<Size> sizes = new ArrayList<>();
    final List<Node> stages = new ArrayList<>();
    final List<Gradient> backward = new ArrayList<>();
    final Map<Node, Node> upstreams = new LinkedHashMap<>();
    final List<Example> examples = new ArrayList<>();
    final Map<Node, String> names = new LinkedHashMap<>();

    @Nullable
    Node output;

    boolean isForwardOnly;

    @Nullable
    Points points;

    private final Map<Node, Gradient> gradients = new HashMap<>();
    private @Nullable Graph graph;

    /** For subclasses; nothing is declared yet. */
    protected Circuit() {}

    /** A number that is drawn from whatever the grader finds fit. */
    protected final Num input() {
        return input(Numbers.ANY);
    }

    /** A number, as {@code input(decimals(4))}. */
    protected final Num input(Numbers numbers) {
        return new Num(add(new Input(Input.Role.PLAIN, Shape.NUMBER, numbers)));
    }

    /** Decimals of at most so many places. */
    protected static Numbers decimals(int digits) {
        return new Numbers(Numbers.Kind.DECIMALS, digits);
    }

    /** Numbers greater than 0. */
    protected static Numbers positive() {
        return new Numbers(Numbers.Kind.POSITIVE, 0);
    }

    /** Numbers from 0 to 1, both of which may be. */
    protected static Numbers fraction() {
        return new Numbers(Numbers.Kind.FRACTION, 0);
    }

    /** The length of an axis, drawn from a range whose ends both belong to it. */
    protected final Size size(int least, int most) {
        Size size = new Size(this, least, most);
        sizes.add(size);
        return size;
    }

    /** A length that is always the same. */
    protected final Size size(int length) {
        return size(length, length);
    }

    /** A vector. */
    protected final Vec vector(Size length) {
        return new Vec(add(new Input(Input.Role.PLAIN, Shape.vector(extent(length)), Numbers.ANY)));
    }

    /** A vector whose length is always the same. */
    protected final Vec vector(int length) {
        return vector(size(length));
    }

    /** Examples: a row each. */
    protected final Mat data(Size rows, Size columns) {
        return matrix(Input.Role.DATA, rows, columns);
    }

    /** Parameters. A row of biases is {@code weights(size(1), H)}. */
    protected final Mat weights(Size rows, Size columns) {
        return matrix(Input.Role.WEIGHTS, rows, columns);
    }

    private Mat matrix(Input.Role role, Size rows, Size columns) {
        return new Mat(add(new Input(role, Shape.matrix(extent(rows), extent(columns)), Numbers.ANY)));
    }

    /** The correct class of each of {@code examples}, from 0 to classes − 1. */
    protected final Labels labels(Size examples, Size classes) {
        extent(classes);
        return new Labels(add(new Input(Input.Role.LABELS, Shape.vector(extent(examples)), Numbers.ANY)), classes);
    }

    /** The strength λ of a penalty, a number from 0 on. */
    protected final Num regularisation() {
        return new Num(
                add(new Input(Input.Role.REGULARISATION, Shape.NUMBER, new Numbers(Numbers.Kind.NOT_NEGATIVE, 0))));
    }

    /**
     * The gradient that is handed over for a node, an input of the node's shape. All gradients before the node are then
     * of {@code ⟨upstream, node⟩}.
     */
    protected final <V extends Tensor<V>> V upstream(V value) {
        Node node = own(value.node(), "upstream");
        Node given = add(new Input(Input.Role.UPSTREAM, node.shape(), Numbers.ANY));
        if (upstreams.put(node, given) != null) {
            throw new BadCircuit(node + " has an upstream gradient already");
        }
        return value.around(given);
    }

    /** What the student reports of the forward pass. */
    protected final <T extends Value> T stage(T value) {
        Node node = own(value.node(), "stage");
        if (node.operation() instanceof Input) {
            throw new BadCircuit("stage(" + node + "): an input is nothing to report");
        } else if (stages.contains(node)) {
            throw new BadCircuit(node + " is a stage already");
        }
        stages.add(node);
        return value;
    }

    /** The last stage of the forward pass, of which all gradients are. */
    protected final <T extends Value> T output(T value) {
        if (output != null) {
            throw new BadCircuit(
                    "output(" + value.node() + "): there is an output already, " + output + "; the others are stages");
        }
        T stage = stage(value);
        output = value.node();
        return stage;
    }

    /** The gradient of the output with respect to a node. Always the same object for one node. */
    protected final Gradient d(Tensor<?> value) {
        return gradients.computeIfAbsent(own(value.node(), "d"), Gradient::new);
    }

    /** Gives a name to a node that has no field, as one that is made in a loop. */
    protected final <T extends Value> T named(String name, T value) {
        names.put(own(value.node(), "named"), name);
        return value;
    }

    /** The gradients that the student reports, in the order of the report. */
    protected final void backward(Gradient... reported) {
        for (Gradient gradient : reported) {
            if (backward.contains(gradient)) {
                throw new BadCircuit("backward(…): " + gradient.name() + " stands there twice");
            }
            backward.add(gradient);
        }
    }

    /** There is no backward pass to report: the student's method is called {@code forward}. */
    protected final void forwardOnly() {
        isForwardOnly = true;
    }

    /** What each stage earns, as {@code points(1).except(f, 3)}. Without it each earns 1. */
    protected final Points points(int each) {
        if (points != null) {
            throw new BadCircuit("points(" + each + "): the points are given already");
        }
        points = new Points(each);
        return points;
    }

    /** A worked example: {@code example(x.is(3)).gives(f, 9)}. All inputs must be given. */
    protected final Example example(Given... given) {
        Example example = new Example(List.of(given));
        examples.add(example);
        return example;
    }

    /**
     * The circuit, once it is declared. The first call looks for mistakes.
     *
     * @throws BadCircuit for a mistake
     */
    public final Graph graph() {
        if (graph == null) {
            graph = new Graph(this);
        }
        return graph;
    }

    Names names() {
        return graph == null ? new Names(this, names) : graph.names();
    }

    Node add(Operation operation, Node... arguments) {
        if (graph != null) {
            throw new BadCircuit(operation.name() + ": the circuit is in use already, so nothing can be added to it");
        }
        Node node = new Node(this, nodes.size(), operation, List.of(arguments));
        nodes.add(node);
        return node;
    }

    private Node own(Node node, String method) {
        if (node.circuit() != this) {
            throw new BadCircuit(method + "(" + node + "): that is a node of another circuit");
        }
        return node;
    }

    private Extent extent(Size size) {
        own(size.node(), "an axis of " + size);
        return Extent.of(size);
    }
}
