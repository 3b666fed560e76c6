package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Rule;
import dev.backprop.grader.derive.mutation.MutationMessages.InTheStep;
import dev.backprop.grader.derive.mutation.MutationMessages.Remark;
import dev.backprop.grader.derive.mutation.MutationMessages.SlopeInTheStep;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One thing done wrong in what one stage is worked out from.
 *
 * @param id of the mistake's page
 * @param remark where in this circuit it is
 * @param change empty where it cannot be done wrong so
 */
public record Mutation(String id, Remark remark, Function<Setting, Optional<Setting>> change) {

    /** All ids, each with a page. */
    public static final Set<String> IDS = Collections.unmodifiableSet(new TreeSet<>(Stream.of(
                    Mutations.SKIPPED,
                    RegularisationMutations.IDS,
                    SoftmaxMutations.IDS,
                    MarginMutations.IDS,
                    ActivationMutations.IDS,
                    ForwardMutations.IDS,
                    BackwardMutations.IDS,
                    FlowMutations.IDS,
                    BiasMutations.IDS,
                    StepMutations.IDS,
                    ResultMutations.IDS,
                    OtherValueMutations.IDS)
            .flatMap(List::stream)
            .toList()));

    /** Of a product, the factor itself in the place of the other one. */
    public static final String OTHER_FACTOR = BackwardMutations.OTHER_FACTOR;

    /** What a constant slope is mistaken for that is not multiplied in. */
    public static final Set<String> FORGOTTEN = Set.of(FlowMutations.FORGOTTEN, BackwardMutations.SLOPE_FORGOTTEN);

    private static final Set<String> ALONE = Set.of(
            ForwardMutations.TWICE,
            ForwardMutations.HALVED,
            ForwardMutations.PRECEDENCE,
            MarginMutations.WHOLE,
            OtherValueMutations.TAKEN);

    /** This, and then another one. */
    public Mutation and(Mutation other) {
        return new Mutation(
                id + "+" + other.id, remark, setting -> change.apply(setting).flatMap(other.change));
    }

    /** What can be done wrong in a value, the plainer before the odder. */
    public static List<Mutation> ofValue(Graph graph, Node stage) {
        Set<Node> steps = Collections.newSetFromMap(new IdentityHashMap<>());
        addSteps(graph, stage, steps);
        List<Node> ordered = graph.nodes().stream().filter(steps::contains).toList();
        return Stream.of(
                        new RegularisationMutations(graph).ofValue(stage, ordered),
                        new SoftmaxMutations(graph, ordered).ofValue(stage),
                        new MarginMutations(graph, ordered).ofValue(stage),
                        new ForwardMutations(graph, ordered).all(),
                        new ActivationMutations(graph).ofValue(stage, ordered),
                        new BiasMutations(graph).ofValue(ordered),
                        new StepMutations(graph, ordered, Term::of).all(),
                        new ResultMutations(graph, stage, ordered).ofValue(),
                        new OtherValueMutations(graph).ofValue(stage, ordered))
                .flatMap(List::stream)
                .toList();
    }

    /** What can be done wrong in a gradient, the plainer before the odder. */
    public static List<Mutation> ofGradient(Graph graph, Rule rule) {
        List<Node> ordered = graph.nodes().stream()
                .filter(node -> rule.passes(node) || rule.consumers().contains(node))
                .toList();
        BackwardMutations backward = new BackwardMutations(graph, rule, ordered);
        return Stream.of(
                        new RegularisationMutations(graph).ofGradient(rule, ordered),
                        new SoftmaxMutations(graph, ordered).ofGradient(),
                        new MarginMutations(graph, ordered).ofGradient(rule),
                        backward.all(),
                        new FlowMutations(graph, rule, backward::reads).all(),
                        new BiasMutations(graph).ofGradient(rule),
                        new StepMutations(graph, ordered, Term::gradientOf).all(),
                        new ResultMutations(graph, rule.node(), ordered).ofGradient(),
                        new BackwardMutations(graph, rule, ordered).otherValues(),
                        new OtherValueMutations(graph).ofGradient(rule))
                .flatMap(List::stream)
                .toList();
    }

    private static void addSteps(Graph graph, Node node, Set<Node> steps) {
        steps.add(node);
        for (Node argument : node.arguments()) {
            if (!argument.arguments().isEmpty() && !graph.stages().contains(argument)) {
                addSteps(graph, argument, steps);
            }
        }
    }

    /** Whether nobody would look for a second mistake beside it: it is an odd one. */
    public boolean isAlone() {
        return ALONE.contains(id);
    }

    /** Whether this and another one change how the gradient goes through one step: together they are one change, of another kind. */
    public boolean isSlopeOfTheStepOf(Mutation other) {
        return BackwardMutations.IDS.contains(id)
                && BackwardMutations.IDS.contains(other.id)
                && step(remark).equals(step(other.remark));
    }

    private static Object step(Remark remark) {
        return remark instanceof InTheStep in ? in.step() : remark instanceof SlopeInTheStep of ? of.step() : remark;
    }

    /** Whether the mistake is that a penalty is not there at all. */
    public boolean leavesOutThePenalty() {
        return id.equals(RegularisationMutations.MISSING);
    }
}
