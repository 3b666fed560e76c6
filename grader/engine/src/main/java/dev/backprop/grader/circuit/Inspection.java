package dev.backprop.grader.circuit;

import java.util.HashSet;
import java.util.Set;

/** Looks for mistakes that show once a circuit is complete. */
final class Inspection {

    private final Graph graph;
    private final String circuit;

    Inspection(Graph graph, String circuit) {
        this.graph = graph;
        this.circuit = circuit;
    }

    void inspect() {
        output();
        graph.inputs().forEach(input -> named(input, "an input"));
        graph.sizes().forEach(size -> named(size.node(), "a size"));
        graph.stages().forEach(stage -> named(stage, "a stage"));
        graph.gradients().forEach(this::gradient);
        graph.points().exceptions().forEach(this::reported);
        graph.examples().forEach(this::example);
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

    private void named(Node node, String what) {
        if (graph.names().of(node).isEmpty()) {
            throw bad(what + " has no field: write  final … name = …  for " + node + " of shape " + node.shape());
        }
    }

    private void gradient(Gradient gradient) {
        Node node = gradient.node();
        if (graph.names().of(node).isEmpty()) {
            throw bad("d(" + node + ") has no name: put the node into a field");
        } else if (graph.output().filter(node::equals).isPresent()) {
            throw bad(gradient.name() + " is the gradient of the output with respect to itself, which is 1");
        } else if (graph.upstreamOf(node).isPresent()) {
            throw bad(gradient.name() + " is handed over, so the student need not report it");
        } else if (graph.rule(node).consumers().isEmpty()) {
            throw bad(gradient.name() + " is always 0: nothing that has a gradient depends on " + node);
        } else if (gradient.large().length != 0
                && gradient.large().length != graph.sizes().size()) {
            throw bad(gradient.name() + ".large(…) has " + gradient.large().length + " lengths, the circuit "
                    + graph.sizes().size() + " sizes: " + graph.sizes());
        }
    }

    private void reported(Reported stage) {
        boolean known = stage instanceof Gradient gradient
                ? graph.gradients().contains(gradient)
                : graph.stages().contains(stage.node());
        if (!known) {
            throw bad("points are given for " + stage.name() + ", which is not reported: "
                    + (stage instanceof Gradient ? "add it to backward(…)" : "make it with stage(…)"));
        }
    }

    private void example(Example example) {
        Set<Node> given = new HashSet<>();
        for (Given one : example.given()) {
            if (!given.add(one.input()) || !graph.inputs().contains(one.input())) {
                throw bad("an example gives " + one.input() + ", which is no input or stands there twice");
            }
        }
        for (Node input : graph.inputs()) {
            if (!given.contains(input)) {
                throw bad("an example does not say what " + input + " is");
            }
        }
        example.results().forEach(result -> reported(result.stage()));
    }

    private BadCircuit bad(String message) {
        return new BadCircuit(circuit + ": " + message);
    }
}
