package dev.backprop.grader.circuit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** A circuit that has been declared and looked through: what the grader reads. */
@API(status = API.Status.INTERNAL)
public final class Graph {

    private final Names names;
    private final List<Node> nodes;
    private final List<Size> sizes;
    private final List<Node> stages;
    private final List<Gradient> gradients;
    private final Map<Node, Node> upstreams;
    private final @Nullable Node output;
    private final boolean isForwardOnly;
    private final Points points;
    private final List<Example> examples;
    private final Set<Node> withGradient = new HashSet<>();
    private final Inspection inspection;

    Graph(Circuit circuit) {
        names = new Names(circuit, circuit.names);
        nodes = List.copyOf(circuit.nodes);
        sizes = circuit.sizes.stream().filter(size -> !size.isFixed()).toList();
        stages = List.copyOf(circuit.stages);
        gradients = List.copyOf(circuit.backward);
        upstreams = new LinkedHashMap<>(circuit.upstreams);
        output = circuit.output;
        isForwardOnly = circuit.isForwardOnly;
        points = Objects.requireNonNullElseGet(circuit.points, () -> new Points(1));
        examples = List.copyOf(circuit.examples);
        gradients.forEach(gradient -> withGradient.add(gradient.node()));
        withGradient.addAll(upstreams.keySet());
        if (output != null) {
            withGradient.add(output);
        }
        inspection = new Inspection(this, circuit.getClass().getSimpleName());
        inspection.inspect();
    }

    /**
     * Looks for what is no obstacle to grading, but still a mistake of the author's: an example that is wrong, an input that nothing follows
     * from.
     *
     * @throws BadCircuit for the first such mistake
     */
    public void requireSound() {
        inspection.inspectFurther();
    }

    /**
     * Looks for a node that has no value for much of what is drawn, as a logarithm of any number has not.
     *
     * @param drawn the inputs, each a value for every input of the circuit
     * @throws BadCircuit for the first such node
     */
    public void requireNumbers(List<Map<Node, Quantity>> drawn) {
        inspection.requireNumbers(drawn);
    }

    /** Where the last stage is declared, as in {@code Gate.java, line 13}. */
    public String where() {
        return stages.get(stages.size() - 1).origin().where();
    }

    Names names() {
        return names;
    }

    /** All nodes in order of creation; arguments come before what is made of them. */
    public List<Node> nodes() {
        return nodes;
    }

    /** The sizes that are drawn, in order of creation. */
    public List<Size> sizes() {
        return sizes;
    }

    /** What comes from outside, given upstream gradients included. */
    public List<Node> inputs() {
        return nodes.stream().filter(node -> node.operation() instanceof Input).toList();
    }

    /** What the student reports of the forward pass, in order of creation. */
    public List<Node> stages() {
        return stages;
    }

    /** What the student reports of the backward pass, in the order of the report. */
    public List<Gradient> gradients() {
        return gradients;
    }

    /** Empty where every gradient comes from a given upstream. */
    public Optional<Node> output() {
        return Optional.ofNullable(output);
    }

    /** Whether the author said so; there are no gradients then. */
    public boolean isForwardOnly() {
        return isForwardOnly;
    }

    /** The input that holds the given gradient of a node. */
    public Optional<Node> upstreamOf(Node node) {
        return Optional.ofNullable(upstreams.get(node));
    }

    Map<Node, Node> upstreams() {
        return upstreams;
    }

    public Points points() {
        return points;
    }

    public List<Example> examples() {
        return examples;
    }

    /** G of the one rule: whether a node's gradient is reported, given, or 1 because it is the output. */
    public boolean hasGradient(Node node) {
        return withGradient.contains(node);
    }

    /** The node whose field has a name. */
    public Optional<Node> named(String name) {
        return nodes.stream()
                .filter(node -> names.of(node).filter(name::equals).isPresent())
                .findFirst();
    }

    /** The rule for the gradient with respect to a node. */
    public Rule rule(Node node) {
        return new Rule(this, node);
    }

    /**
     * What a correct program reports of the forward pass.
     *
     * @param inputs a value for each input
     * @return the inputs and all stages
     * @throws IllegalArgumentException if an input is missing or of another shape
     */
    public Map<Node, Quantity> forward(Map<Node, Quantity> inputs) {
        Evaluation evaluation = new Evaluation(this, inputs, Way.PLAIN);
        Map<Node, Quantity> values = new LinkedHashMap<>(inputs);
        stages.forEach(stage -> values.put(stage, evaluation.value(stage)));
        return values;
    }

    /**
     * What a stage must be at the values of those before it: own or trusted ones, and inputs.
     *
     * @param at its own value, if there, is left out of account, and what is not there is computed
     */
    public Quantity expected(Node stage, Map<Node, Quantity> at) {
        return expected(stage, at, Way.PLAIN);
    }

    /** The same, where something is different on the way from those values to the stage's. */
    public Quantity expected(Node stage, Map<Node, Quantity> at, Way way) {
        Map<Node, Quantity> others = new HashMap<>(at);
        others.remove(stage);
        return new Evaluation(this, others, way).value(stage);
    }

    /**
     * The derivative of a number along a direction, with its rounding: what the inputs' tangents come to.
     *
     * @param inputs a value for each input
     * @param tangents of each input that moves
     * @throws IllegalArgumentException if the node is no number, or at a kink, where there is no such derivative
     */
    public Quantity derivative(Node number, Map<Node, Quantity> inputs, Map<Node, Quantity> tangents) {
        if (number.shape().axes() != 0) {
            throw new IllegalArgumentException(number + " is no number");
        }
        double derivative = 0;
        double magnitude = 0;
        double roundings = 0;
        for (Node input : inputs()) {
            boolean[] moving = dependents(input);
            Quantity tangent = tangents.get(input);
            if (tangent == null || !moving[number.id()]) {
                continue;
            }
            Moving.Along along = new Moving(
                            input, moving, Map.of(number, Quantity.number(1)), new Evaluation(this, inputs, Way.PLAIN))
                    .along(
                            new Lanes(1, tangent.size(), tangent.value()),
                            new Lanes(1, tangent.size(), tangent.magnitude()));
            if (!along.ties().isEmpty()) {
                throw new IllegalArgumentException(number + " has a kink here");
            }
            derivative += along.derivatives()[0];
            magnitude += along.magnitudes()[0];
            roundings = Math.max(roundings, along.roundings() + tangents.size());
        }
        return new Quantity(1, 1, new double[] {derivative}, new double[] {magnitude}, roundings);
    }

    /** By node, whether it depends on one; that one does. */
    boolean[] dependents(Node on) {
        boolean[] dependents = new boolean[nodes.size()];
        dependents[on.id()] = true;
        for (Node node : nodes.subList(on.id() + 1, nodes.size())) {
            dependents[node.id()] = node.arguments().stream().anyMatch(argument -> dependents[argument.id()]);
        }
        return dependents;
    }

    /** All gradients where every value is as {@link #forward} says, from the output back. */
    public Map<Node, Quantity> backward(Map<Node, Quantity> values) {
        Map<Node, Quantity> found = new LinkedHashMap<>();
        List<Node> backwards = gradients.stream()
                .map(Gradient::node)
                .sorted((a, b) -> Integer.compare(b.id(), a.id()))
                .toList();
        backwards.forEach(node ->
                found.put(node, rule(node).gradient(values, found, Way.PLAIN).gradient()));
        return found;
    }
}
