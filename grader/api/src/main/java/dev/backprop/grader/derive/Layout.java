package dev.backprop.grader.derive;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Gradient;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Input;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Numbers;
import dev.backprop.grader.circuit.Operation;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Rule;
import dev.backprop.grader.circuit.Size;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.ejml.simple.SimpleMatrix;

/** The names and types that a circuit has in a student's code, and which of its values follow from which. */
final class Layout {

    private static final Set<String> ADDING = Set.of("plus", "minus");

    private final String className;
    private final Graph graph;
    private final Map<Node, Rule> rules = new ConcurrentHashMap<>();
    /** By what is worked out, and which values are left out. */
    private final Map<List<Object>, List<Node>> before = new ConcurrentHashMap<>();

    /** @throws dev.backprop.grader.circuit.BadCircuit if the circuit is wrong, in words for its author */
    Layout(Circuit circuit) {
        this(circuit.getClass().getSimpleName(), circuit.graph());
    }

    Layout(String className, Graph graph) {
        this.className = className;
        this.graph = graph;
    }

    String className() {
        return className;
    }

    Graph graph() {
        return graph;
    }

    String name(Node node) {
        return node.toString();
    }

    /** The values of an input, by the circuit's inputs. */
    Map<Node, Quantity> inputs(Map<String, Quantity> named) {
        Map<Node, Quantity> inputs = new LinkedHashMap<>();
        graph.inputs().forEach(node -> inputs.put(node, Objects.requireNonNull(named.get(name(node)), name(node))));
        return inputs;
    }

    /** The numbers of any node. */
    double[] value(Node node, Map<Node, Quantity> at) {
        Quantity given = at.get(node);
        return given == null ? graph.expected(node, at).value() : given.value();
    }

    Rule rule(Node node) {
        return rules.computeIfAbsent(node, graph::rule);
    }

    /** The gradient with respect to a node, if the student reports it. */
    Optional<Gradient> gradient(Node of) {
        return graph.gradients().stream()
                .filter(gradient -> gradient.node().equals(of))
                .findFirst();
    }

    /** Which axis of the sizes is drawn for an extent that is a single size. */
    List<Size> sizes() {
        return graph.sizes();
    }

    /** The types of the arguments by name, in order. */
    Map<String, Class<?>> arguments() {
        Map<String, Class<?>> arguments = new LinkedHashMap<>();
        graph.inputs().forEach(input -> arguments.put(name(input), type(input)));
        return arguments;
    }

    /** The types of the stages by name, in order. */
    Map<String, Class<?>> components() {
        Map<String, Class<?>> components = new LinkedHashMap<>();
        graph.stages().forEach(node -> components.put(name(node), type(node)));
        graph.gradients().forEach(gradient -> components.put(gradient.name(), type(gradient.node())));
        return components;
    }

    private static Class<?> type(Node node) {
        if (node.operation() instanceof Input input && input.role() == Input.Role.LABELS) {
            return int[].class;
        }
        return switch (node.shape().axes()) {
            case 0 -> double.class;
            case 1 -> double[].class;
            default -> SimpleMatrix.class;
        };
    }

    /** What is judged in a stage, in a sentence of letters and spaces. */
    String title(Node stage) {
        return name(stage) + " follows from " + String.join(" and ", named(stage));
    }

    /** The named values that a node is worked out from. */
    private Set<String> named(Node node) {
        Set<String> found = new LinkedHashSet<>();
        for (Node argument : node.arguments()) {
            boolean isNamed =
                    graph.named(name(argument)).filter(argument::equals).isPresent();
            if (isNamed && graph.sizes().stream().noneMatch(size -> size.node().equals(argument))) {
                found.add(name(argument));
            } else if (!isNamed) {
                found.addAll(named(argument));
            }
        }
        return found;
    }

    /** Whether a node, or one that it is worked out from, has a property; not looking behind those where the search ends. */
    private static boolean any(Node node, Predicate<Operation> property, Predicate<Node> ends) {
        return property.test(node.operation())
                || node.arguments().stream()
                        .anyMatch(argument -> !ends.test(argument) && any(argument, property, ends));
    }

    /** Whether what a reported value is worked out from, up to those before it, may overflow. */
    boolean mayOverflow(Node stage) {
        return any(stage, Operation::mayOverflow, graph.stages()::contains);
    }

    /** Whether what lies between a gradient's value and those upstream may overflow. */
    boolean mayOverflow(Gradient gradient) {
        return graph.nodes().stream()
                .anyMatch(node -> isOnTheWay(node, gradient) && node.operation().mayOverflow());
    }

    /** Whether one node depends on another; each depends on itself. */
    boolean depends(Node node, Node on) {
        return node.equals(on) || node.arguments().stream().anyMatch(argument -> depends(argument, on));
    }

    /** The reported values that the value of a node is worked out from, its own aside; those left out are worked out anew. */
    List<Node> before(Node node, Set<Node> leftOut) {
        return before(
                node, leftOut, found -> node.arguments().forEach(argument -> addNearest(argument, leftOut, found)));
    }

    private List<Node> before(Object of, Set<Node> leftOut, Consumer<Set<Node>> add) {
        List<Object> asked = List.of(of, leftOut);
        List<Node> known = before.get(asked);
        if (known == null) {
            Set<Node> found = new LinkedHashSet<>();
            add.accept(found);
            known = graph.stages().stream().filter(found::contains).toList();
            before.put(asked, known);
        }
        return known;
    }

    private void addNearest(Node node, Set<Node> leftOut, Set<Node> found) {
        if (graph.stages().contains(node) && !leftOut.contains(node)) {
            found.add(node);
        } else {
            node.arguments().forEach(argument -> addNearest(argument, leftOut, found));
        }
    }

    /** The reported values that a gradient is worked out from by the rule. */
    List<Node> before(Gradient gradient, Set<Node> leftOut) {
        Node v = gradient.node();
        return before(gradient, leftOut, found -> {
            if (graph.stages().contains(v) && !leftOut.contains(v)) {
                found.add(v);
            } else {
                found.addAll(before(v, leftOut));
            }
            rule(v).consumers().forEach(consumer -> addHeldOf(consumer, v, true, leftOut, found));
        });
    }

    /** @param added whether the node is no more than a term of what has the gradient: then no slope depends on its value */
    private void addHeldOf(Node node, Node v, boolean added, Set<Node> leftOut, Set<Node> found) {
        boolean ofTerms = added && ADDING.contains(node.operation().name());
        node.arguments().forEach(argument -> addHeld(argument, v, ofTerms, leftOut, found));
    }

    private void addHeld(Node node, Node v, boolean term, Set<Node> leftOut, Set<Node> found) {
        boolean held = graph.hasGradient(node) || !depends(node, v);
        if (node.equals(v) || (held && term)) {
            return;
        }
        if (!held) {
            addHeldOf(node, v, term, leftOut, found);
        } else if (graph.stages().contains(node) && !leftOut.contains(node)) {
            found.add(node);
        } else {
            found.addAll(before(node, leftOut));
        }
    }

    /** Whether a stage is worked out anew on the way of a gradient, or is one of those that it goes on from. */
    boolean isOnTheWay(Node stage, Gradient gradient) {
        Rule rule = rule(gradient.node());
        return rule.consumers().contains(stage) || rule.passes(stage);
    }

    /** The inputs of numbers that a node depends on. */
    Set<String> inputsOf(Node node) {
        Set<String> found = new LinkedHashSet<>();
        for (Node input : graph.inputs()) {
            if (isOfNumbers(input) && depends(node, input)) {
                found.add(name(input));
            }
        }
        return found;
    }

    /** Whether an input holds numbers that others are worked out from: no labels, and no strength of a penalty. */
    static boolean isOfNumbers(Node input) {
        return input.operation() instanceof Input of
                && of.role() != Input.Role.LABELS
                && of.role() != Input.Role.REGULARISATION;
    }

    /** Whether an input may hold any number, so that one of its entries can be moved wherever it is wanted. */
    static boolean isUnbounded(Node input) {
        return isOfNumbers(input)
                && input.operation() instanceof Input of
                && (of.numbers().kind() == Numbers.Kind.ANY || of.numbers().kind() == Numbers.Kind.DECIMALS);
    }

    /** Whether the inputs that a node depends on reach another one through that node alone. */
    boolean isOnlyThrough(Node through, Node other) {
        return graph.inputs().stream()
                .filter(input -> isOfNumbers(input) && depends(through, input))
                .noneMatch(input -> reachesAround(input, through, other));
    }

    private static boolean reachesAround(Node from, Node through, Node to) {
        return !to.equals(through)
                && (to.equals(from)
                        || to.arguments().stream().anyMatch(argument -> reachesAround(from, through, argument)));
    }
}
