package dev.backprop.grader.circuit;

import dev.backprop.grader.circuit.Circuit.SizeRange;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/** A circuit that was found to be sound, with the names that its author's fields give it. */
final class Plan {

    private final Circuit circuit;
    private final Map<Node, String> names = new LinkedHashMap<>();
    private final Map<Node, Class<?>> types = new LinkedHashMap<>();
    private final Node output;

    /**
     * Reads a circuit whose constructor has ended.
     *
     * @throws IllegalArgumentException saying what is wrong with it, in words for its author
     */
    Plan(Circuit circuit) {
        this.circuit = circuit;
        for (Class<?> type = circuit.getClass(); type != Circuit.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (value(field) instanceof Expression expression) {
                    names.putIfAbsent(expression.node(), field.getName());
                    types.put(expression.node(), type(expression));
                }
            }
        }
        output = circuit.output()
                .orElseThrow(() -> wrong("has no output: wrap the value that all gradients are of in output(…)"))
                .node();
        circuit.inputs().forEach(input -> require(input.node(), "an input"));
        circuit.stages().forEach(stage -> require(stage.node(), "a stage"));
        circuit.sizes().forEach(this::requireRange);
        requireGradients();
        requirePoints();
    }

    private @Nullable Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(circuit);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read the field " + field, e);
        }
    }

    private static Class<?> type(Expression expression) {
        return expression instanceof Num
                ? double.class
                : expression instanceof Vec
                        ? double[].class
                        : expression instanceof Labels ? int[].class : SimpleMatrix.class;
    }

    private void require(Node node, String what) {
        if (!names.containsKey(node)) {
            throw wrong("has " + what + " without a name: keep it in a field, as in final Num x = …");
        }
    }

    private void requireRange(SizeRange size) {
        if (size.from() < 1 || size.from() > size.to()) {
            throw wrong(
                    "has a size from " + size.from() + " to " + size.to() + ": it needs 1 or more, the smaller first");
        }
    }

    private void requireGradients() {
        if (circuit.backward().isEmpty()) {
            throw wrong("reports no gradient: list them in backward(d(x), …)");
        }
        Set<Node> seen = new LinkedHashSet<>();
        for (Gradient gradient : circuit.backward()) {
            require(gradient.of(), "a gradient of a value");
            if (!seen.add(gradient.of())) {
                throw wrong("lists " + name(gradient) + " twice in backward(…)");
            }
            if (!new Rule(output, Set.of()).depends(output, gradient.of())) {
                throw wrong("reports " + name(gradient) + ", but the output does not depend on "
                        + names.get(gradient.of()));
            }
        }
    }

    private void requirePoints() {
        Set<Object> judged = new LinkedHashSet<>(circuit.backward());
        circuit.stages().forEach(stage -> judged.add(stage.node()));
        for (Object named : circuit.points().named()) {
            if (!judged.contains(named)) {
                throw wrong("gives points to "
                        + (named instanceof Gradient gradient ? name(gradient) : names.get((Node) named))
                        + ", which is no stage");
            }
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("the circuit " + circuit.getClass().getSimpleName() + " " + what);
    }

    String className() {
        return circuit.getClass().getSimpleName();
    }

    Circuit circuit() {
        return circuit;
    }

    /** What a stage is worth. */
    double points(String stage) {
        for (Node node : forward()) {
            if (name(node).equals(stage)) {
                return circuit.points().of(node);
            }
        }
        return circuit.backward().stream()
                .filter(gradient -> name(gradient).equals(stage))
                .mapToDouble(circuit.points()::of)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stage " + stage));
    }

    /** What is judged in a stage, in a sentence of letters and spaces. */
    String title(String stage) {
        for (Node node : forward()) {
            if (name(node).equals(stage)) {
                return stage + " follows from " + String.join(" and ", named(node));
            }
        }
        return stage + " is the gradient with respect to " + stage.substring(1);
    }

    /** The named values that a node is worked out from. */
    private List<String> named(Node node) {
        Set<String> found = new LinkedHashSet<>();
        for (Node argument : node.arguments()) {
            if (circuit.sizes().stream().anyMatch(size -> size.node() == argument)) {
                continue;
            }
            if (names.containsKey(argument)) {
                found.add(name(argument));
            } else {
                found.addAll(named(argument));
            }
        }
        return List.copyOf(found);
    }

    /** Whether an operation overflows that need not: an exponential is somewhere in it. */
    boolean isToBeStable() {
        return contains(output);
    }

    private boolean contains(Node node) {
        return (node.op() != null && node.op().mayOverflow()) || node.arguments().stream().anyMatch(this::contains);
    }

    /** Whether what a reported value is worked out from, up to those before it, may overflow. */
    boolean mayOverflow(Node node) {
        return (node.op() != null && node.op().mayOverflow())
                || node.arguments().stream()
                        .anyMatch(argument -> !forward().contains(argument) && mayOverflow(argument));
    }

    Node output() {
        return output;
    }

    String name(Node node) {
        return names.getOrDefault(node, "?");
    }

    String name(Gradient gradient) {
        return "d" + name(gradient.of());
    }

    /** The types of the arguments by name, in order. */
    Map<String, Class<?>> arguments() {
        Map<String, Class<?>> arguments = new LinkedHashMap<>();
        circuit.inputs().forEach(input -> arguments.put(name(input.node()), typeOf(input.node())));
        return arguments;
    }

    /** The types of the stages by name, in order. */
    Map<String, Class<?>> components() {
        Map<String, Class<?>> components = new LinkedHashMap<>();
        forward().forEach(node -> components.put(name(node), typeOf(node)));
        circuit.backward().forEach(gradient -> components.put(name(gradient), typeOf(gradient.of())));
        return components;
    }

    private Class<?> typeOf(Node node) {
        return types.getOrDefault(node, SimpleMatrix.class);
    }

    /** The nodes whose values the student reports, in order. */
    List<Node> forward() {
        return circuit.stages().stream().map(Expression::node).toList();
    }

    /** The nodes whose gradients the student reports, in order. */
    Set<Node> reported() {
        Set<Node> nodes = new LinkedHashSet<>();
        circuit.backward().forEach(gradient -> nodes.add(gradient.of()));
        return nodes;
    }

    /** The gradient with respect to a node, if the student reports it. */
    Optional<Gradient> gradient(Node of) {
        return circuit.backward().stream()
                .filter(gradient -> gradient.of() == of)
                .findFirst();
    }

    Optional<Node> given() {
        return circuit.given().map(Expression::node);
    }

    /** The reported values that the value of a node is worked out from, its own aside; those left out are worked out anew. */
    List<Node> before(Node node, Set<Node> leftOut) {
        Set<Node> found = new LinkedHashSet<>();
        node.arguments().forEach(argument -> addNearest(argument, leftOut, found));
        return inOrder(found);
    }

    private void addNearest(Node node, Set<Node> leftOut, Set<Node> found) {
        if (forward().contains(node) && !leftOut.contains(node)) {
            found.add(node);
        } else {
            node.arguments().forEach(argument -> addNearest(argument, leftOut, found));
        }
    }

    /** The reported values that a gradient is worked out from by the rule. */
    List<Node> before(Gradient gradient, Rule rule, Set<Node> leftOut) {
        Node v = gradient.of();
        Set<Node> found = new LinkedHashSet<>();
        if (forward().contains(v) && !leftOut.contains(v)) {
            found.add(v);
        } else {
            found.addAll(before(v, leftOut));
        }
        for (Node successor : rule.successors(v)) {
            successor.arguments().forEach(argument -> addHeld(argument, v, rule, leftOut, found));
        }
        return inOrder(found);
    }

    private void addHeld(Node node, Node v, Rule rule, Set<Node> leftOut, Set<Node> found) {
        if (node == v) {
            return;
        }
        boolean held = reported().contains(node) || !rule.depends(node, v);
        if (held) {
            if (forward().contains(node) && !leftOut.contains(node)) {
                found.add(node);
            } else {
                found.addAll(before(node, leftOut));
            }
        } else {
            node.arguments().forEach(argument -> addHeld(argument, v, rule, leftOut, found));
        }
    }

    /** The inputs of numbers that a node depends on. */
    Set<String> inputsOf(Node node, Rule rule) {
        Set<String> found = new LinkedHashSet<>();
        for (Input input : circuit.inputs()) {
            if (input.kind() == Input.Kind.NUMBERS && rule.depends(node, input.node())) {
                found.add(name(input.node()));
            }
        }
        return found;
    }

    /** Whether the inputs that a node depends on reach another one through that node alone. */
    boolean isOnlyThrough(Node through, Node other, Rule rule) {
        return circuit.inputs().stream()
                .filter(input -> input.kind() == Input.Kind.NUMBERS && rule.depends(through, input.node()))
                .noneMatch(input -> reachesAround(input.node(), through, other));
    }

    private boolean reachesAround(Node from, Node through, Node to) {
        return to != through
                && (to == from || to.arguments().stream().anyMatch(argument -> reachesAround(from, through, argument)));
    }

    private List<Node> inOrder(Set<Node> found) {
        List<Node> ordered = new ArrayList<>(forward());
        ordered.retainAll(found);
        return ordered;
    }
}
