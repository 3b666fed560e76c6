package dev.backprop.grader.circuit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Looks for mistakes that show once a circuit is complete. */
final class Inspection {

    /** Methods of all objects without arguments: no component of a record is called so. */
    private static final Set<String> OF_EVERY_RECORD =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** What checks of behaviour are called, beside those of the values. */
    private static final Set<String> CHECKS = Set.of("purity", "exactness", "stability");

    /** The share of inputs for which a node may have no value. */
    private static final double ODD = 0.4;

    private final Graph graph;
    private final String circuit;

    Inspection(Graph graph, String circuit) {
        this.graph = graph;
        this.circuit = circuit;
    }

    void inspect() {
        output();
        forwardOnly();
        graph.inputs().forEach(input -> named(input, "an input"));
        graph.sizes().forEach(size -> named(size.node(), "a size"));
        graph.stages().forEach(stage -> named(stage, "a stage"));
        graph.stages().forEach(this::follows);
        graph.gradients().forEach(this::gradient);
        differentNames();
        graph.points()
                .exceptions()
                .forEach(stage -> reported(stage, graph.points().origin()));
        total();
        graph.examples().forEach(this::example);
    }

    /** What takes longer, and is no obstacle to grading. */
    void inspectFurther() {
        if (graph.gradients().isEmpty() && !graph.isForwardOnly()) {
            throw bad(
                    "there are no gradients: say with backward(d(…)) which of them are reported, or with forwardOnly() that none is");
        }
        graph.inputs().forEach(this::used);
        graph.examples().forEach(example -> example.require(graph));
    }

    /** An odd input tells nothing of the stages behind it; of many there is too little told. */
    void requireNumbers(List<Map<Node, Quantity>> drawn) {
        Map<Node, Integer> without = new LinkedHashMap<>();
        for (Map<Node, Quantity> inputs : drawn) {
            Evaluation evaluation = new Evaluation(graph, inputs, Way.PLAIN);
            Optional<Node> first = graph.nodes().stream()
                    .filter(node ->
                            !Arrays.stream(evaluation.value(node).value()).allMatch(Double::isFinite))
                    .findFirst();
            first.ifPresent(node -> without.merge(node, 1, Integer::sum));
        }
        without.forEach((node, count) -> {
            if (count > drawn.size() * ODD) {
                throw bad(
                        node.origin(),
                        Formula.inNames().of(node) + " is no number for " + count + " of " + drawn.size()
                                + " inputs that are drawn: let it have what it is defined for, as a square, an exp or"
                                + " input(positive())");
            }
        });
    }

    private void output() {
        if (graph.output().isEmpty() && graph.upstreams().isEmpty()) {
            throw bad(
                    "there is no output: make the last stage with output(…), or hand a gradient over with upstream(…)");
        }
        graph.output().ifPresent(output -> {
            boolean given = graph.upstreamOf(output).isPresent();
            if (output.shape().axes() != 0 && !given && !graph.gradients().isEmpty()) {
                throw bad("the output " + output + " is of shape " + output.shape()
                        + ", but gradients are of a number: sum it up, or hand its gradient over with upstream("
                        + output
                        + ")");
            }
        });
    }

    private void forwardOnly() {
        graph.gradients().stream()
                .filter(gradient -> graph.isForwardOnly())
                .findFirst()
                .ifPresent(gradient -> {
                    throw bad(
                            gradient.origin(),
                            gradient.name()
                                    + " is reported of a circuit that has a forward pass only: leave out forwardOnly(), or"
                                    + " backward(…)");
                });
    }

    private void named(Node node, String what) {
        if (graph.names().of(node).isEmpty()) {
            throw bad(
                    node.origin(),
                    what + " has no field: write  final … name = …  for " + node + " of shape " + node.shape());
        }
    }

    private void gradient(Gradient gradient) {
        Node node = gradient.node();
        if (graph.names().of(node).isEmpty()) {
            throw bad(gradient.origin(), "d(" + node + ") has no name: put the node into a field");
        } else if (graph.output().filter(node::equals).isPresent()) {
            throw bad(
                    gradient.origin(),
                    gradient.name() + " is the gradient of the output with respect to itself, which is 1");
        } else if (graph.upstreamOf(node).isPresent()) {
            throw bad(gradient.origin(), gradient.name() + " is handed over, so the student need not report it");
        } else if (graph.rule(node).consumers().isEmpty()) {
            throw bad(
                    gradient.origin(),
                    gradient.name() + " is always 0: nothing that has a gradient depends on " + node);
        } else if (gradient.large().length != 0
                && gradient.large().length != graph.sizes().size()) {
            throw bad(
                    gradient.origin(),
                    gradient.name() + ".large(…) has " + gradient.large().length + " lengths, the circuit "
                            + graph.sizes().size() + " sizes: " + graph.sizes());
        }
    }

    private void reported(Reported stage, Origin origin) {
        boolean known = stage instanceof Gradient gradient
                ? graph.gradients().contains(gradient)
                : graph.stages().contains(stage.node());
        if (!known) {
            throw bad(
                    origin,
                    "points are given for " + stage.name() + ", which is not reported: "
                            + (stage instanceof Gradient ? "add it to backward(…)" : "make it with stage(…)"));
        }
    }

    private void example(Example example) {
        Set<Node> given = new HashSet<>();
        for (Given one : example.given()) {
            if (!given.add(one.input()) || !graph.inputs().contains(one.input())) {
                throw bad(
                        example.origin(),
                        "an example gives " + one.input() + ", which is no input or stands there twice");
            }
        }
        for (Node input : graph.inputs()) {
            if (!given.contains(input)) {
                throw bad(example.origin(), "an example does not say what " + input + " is");
            }
        }
        example.results().forEach(result -> reported(result.stage(), example.origin()));
    }

    /** What no stage and no gradient is worked out from is a parameter for nothing. */
    private void used(Node input) {
        boolean isUpstream = input.operation() instanceof Input of && of.role() == Input.Role.UPSTREAM;
        Set<Node> used = new HashSet<>();
        graph.stages().forEach(stage -> addAllBefore(stage, used));
        if (!isUpstream && !used.contains(input)) {
            throw bad(input.origin(), "no stage follows from " + input + ": use it, or take it out");
        }
    }

    private void follows(Node stage) {
        Set<Node> before = new HashSet<>();
        addAllBefore(stage, before);
        if (graph.inputs().stream().noneMatch(before::contains)) {
            throw bad(
                    stage.origin(),
                    stage + " follows from no input: it is the same in every case, so do not report it");
        }
    }

    private static void addAllBefore(Node node, Set<Node> found) {
        if (found.add(node)) {
            node.arguments().forEach(argument -> addAllBefore(argument, found));
        }
    }

    private void differentNames() {
        Map<String, Origin> names = new HashMap<>();
        graph.inputs().forEach(node -> different(node.toString(), node.origin(), names));
        graph.stages().forEach(node -> different(node.toString(), node.origin(), names));
        graph.gradients().forEach(gradient -> different(gradient.name(), gradient.origin(), names));
    }

    private void different(String name, Origin origin, Map<String, Origin> names) {
        if (SourceVersion.isKeyword(name) || OF_EVERY_RECORD.contains(name)) {
            throw bad(origin, "a value cannot be called " + name + " in Java: rename the field that it comes from");
        } else if (CHECKS.contains(name)) {
            throw bad(origin, name + " is the name of a check: give the value another name");
        } else if (names.put(name, origin) != null) {
            throw bad(origin, "there are two values called " + name + " in the student's code: give one another name");
        }
    }

    private void total() {
        Points points = graph.points();
        Map<String, Integer> parts = new LinkedHashMap<>();
        graph.stages().forEach(stage -> parts.put(stage.toString(), points.of(stage)));
        for (Gradient gradient : graph.gradients()) {
            parts.put(gradient.name(), points.of((Reported) gradient));
            gradient.regularised().ifPresent(share -> parts.put(gradient.name() + ".regularisation", share.points()));
            if (gradient.large().length != 0) {
                parts.put(gradient.name() + ".large", 1);
            }
        }
        int sum = parts.values().stream().mapToInt(Integer::intValue).sum();
        if (points.total().isPresent() && points.total().getAsInt() != sum) {
            String added = parts.entrySet().stream()
                    .map(part -> part.getKey() + " " + part.getValue())
                    .collect(Collectors.joining(", "));
            throw bad(
                    points.origin(),
                    "the points add up to " + sum + ", not to " + points.total().getAsInt() + ": " + added);
        }
    }

    private BadCircuit bad(Origin origin, String message) {
        return origin.refuse(circuit + ": " + message);
    }

    private BadCircuit bad(String message) {
        return new BadCircuit(circuit + ": " + message);
    }
}
