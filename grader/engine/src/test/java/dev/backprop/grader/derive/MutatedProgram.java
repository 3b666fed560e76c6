package dev.backprop.grader.derive;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Derivative;
import dev.backprop.grader.circuit.Gradient;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Way;
import dev.backprop.grader.derive.Programs.Scope;
import dev.backprop.grader.derive.mutation.Mutation;
import dev.backprop.grader.derive.mutation.MutationMessages.InTheStep;
import dev.backprop.grader.derive.mutation.Setting;
import dev.backprop.grader.derive.mutation.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Programs that a circuit writes itself: a correct one, and one for each mutation of each stage. */
final class MutatedProgram implements Consumer<Scope> {

    private final Graph graph;
    private final Layout layout;
    private final Node stage;
    private final boolean isGradient;
    private final Mutation mutation;

    /** Whether in some call the mutated stage had another value than it should have had, by more than its check allows. */
    private boolean differed;

    private MutatedProgram(Layout layout, Node stage, boolean isGradient, Mutation mutation) {
        this.layout = layout;
        this.graph = layout.graph();
        this.stage = stage;
        this.isGradient = isGradient;
        this.mutation = mutation;
    }

    /** A program without a mistake. */
    static MutatedProgram correct(Circuit circuit) {
        Layout layout = new Layout(circuit);
        Mutation none = new Mutation("none", new InTheStep(Term.words("none")), Optional::of);
        return new MutatedProgram(layout, layout.graph().stages().get(0), false, none);
    }

    /** All that the models can say, each as a program. */
    static List<MutatedProgram> all(Circuit circuit) {
        List<MutatedProgram> programs = new ArrayList<>();
        Layout layout = new Layout(circuit);
        Graph graph = layout.graph();
        for (Node node : graph.stages()) {
            Mutation.ofValue(graph, node).forEach(each -> programs.add(new MutatedProgram(layout, node, false, each)));
        }
        for (Gradient gradient : graph.gradients()) {
            Mutation.ofGradient(graph, graph.rule(gradient.node()))
                    .forEach(each -> programs.add(new MutatedProgram(layout, gradient.node(), true, each)));
        }
        return programs;
    }

    /** This one and another one of the same stage, both at once; empty where that is of another stage. */
    Optional<MutatedProgram> and(MutatedProgram other) {
        return stage.equals(other.stage) && isGradient == other.isGradient
                ? Optional.of(new MutatedProgram(layout, stage, isGradient, mutation.and(other.mutation)))
                : Optional.empty();
    }

    /** Whether a check is one of the mutated stage. */
    boolean isOwn(String check) {
        String name = isGradient ? "d" + stage : stage.toString();
        return check.equals(name) || check.equals(DerivedStages.regularisation(name));
    }

    @Override
    public String toString() {
        return (isGradient ? "d" : "") + stage + " " + mutation.id() + " ("
                + mutation.remark().text() + ")";
    }

    Mutation mutation() {
        return mutation;
    }

    boolean differed() {
        return differed;
    }

    @Override
    public void accept(Scope scope) {
        Map<Node, Quantity> at = new HashMap<>();
        graph.inputs().forEach(node -> at.put(node, quantity(scope.any(node.toString()))));
        for (Node node : graph.stages()) {
            Quantity right = graph.expected(node, at);
            Quantity own = !isGradient && node.equals(stage)
                    ? mutation.change()
                            .apply(new Setting(graph, Map.copyOf(at), Map.of(), Map.of()))
                            .map(changed -> changed.result(node))
                            .orElse(right)
                    : right;
            put(scope, node.toString(), own, right);
            at.put(node, exact(own));
        }
        Map<Node, Quantity> upstream = new HashMap<>();
        graph.gradients().stream()
                .sorted(Comparator.comparingInt(
                                (Gradient gradient) -> gradient.node().id())
                        .reversed())
                .forEach(gradient -> {
                    Node node = gradient.node();
                    Derivative derivative = graph.rule(node).gradient(at, upstream, Way.PLAIN);
                    Quantity right = derivative.gradient();
                    Quantity own = isGradient && node.equals(stage)
                            ? mutation.change()
                                    .apply(new Setting(graph, Map.copyOf(at), Map.copyOf(upstream), Map.of()))
                                    .map(changed -> changed.result(graph.rule(node)))
                                    .orElse(right)
                            : right;
                    put(scope, gradient.name(), own, derivative.ties().isEmpty() ? right : own);
                    upstream.put(node, exact(own));
                });
    }

    private void put(Scope scope, String name, Quantity own, Quantity right) {
        differed |= own.size() != right.size()
                || IntStream.range(0, own.size())
                        .anyMatch(i -> !(Math.abs(own.value()[i] - right.value()[i]) <= right.wideBound(i)));
        scope.put(
                name,
                Plain.plain(own, Objects.requireNonNull(layout.components().get(name))));
    }

    private static Quantity exact(Quantity of) {
        return Quantity.exact(of.rows(), of.columns(), of.value());
    }

    private static Quantity quantity(Object plain) {
        if (plain instanceof int[] labels) {
            return Quantity.labels(labels);
        }
        return Objects.requireNonNull(Plain.of(plain));
    }
}
