package dev.backprop.grader.circuit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * The one rule: what the gradient with respect to a node v must be, given a student's own values.
 *
 * <p>Let G be the nodes that have a gradient: those whose gradient is reported or handed over, and the output, whose gradient is 1. {@code
 * d⟨v⟩} must be the derivative, with respect to v, of {@code Σ⟨own d⟨c⟩, c⟩} over those c of G that v reaches without passing
 * another of G. Nodes of G other than v, and all that does not depend on v, are held at own values; nodes between v and c are computed
 * from what they depend on, also where the student reports them.
 */
@API(status = API.Status.INTERNAL)
public final class Rule {

    /** Tangents at a time: enough to use what is computed once, few enough to stay in the cache. */
    private static final int LANES = 64;

    private static final int ENTRIES_IN_CACHE = 1 << 15;

    private final Graph graph;
    private final Node node;
    private final boolean[] depends;
    private final boolean[] carries;
    private final List<Node> consumers = new ArrayList<>();

    Rule(Graph graph, Node node) {
        this.graph = graph;
        this.node = node;
        int count = graph.nodes().size();
        depends = graph.dependents(node);
        carries = new boolean[count];
        carries[node.id()] = true;
        for (Node later : graph.nodes().subList(node.id() + 1, count)) {
            boolean moved = later.arguments().stream().anyMatch(argument -> carries[argument.id()]);
            if (moved && graph.hasGradient(later)) {
                consumers.add(later);
            } else {
                carries[later.id()] = moved;
            }
        }
    }

    public Node node() {
        return node;
    }

    /** Those of G that the node reaches without passing another: the gradient follows from theirs. */
    public List<Node> consumers() {
        return List.copyOf(consumers);
    }

    /** Whether the gradient goes on from a node's value in a way that is recomputed. */
    public boolean passes(Node between) {
        return carries[between.id()] && !between.equals(node);
    }

    /**
     * What the gradient must be.
     *
     * @param at values of all inputs, and own values of stages; a stage that is not there is computed from those before it
     * @param gradients own gradients of the {@link #consumers}; those that are given stand in {@code at}
     * @throws IllegalArgumentException if one of these is missing or not of its node's shape
     */
    public Derivative gradient(Map<Node, Quantity> at, Map<Node, Quantity> gradients, Way way) {
        Derivative derivative = once(at, gradients, way);
        Set<Tie> ties = new LinkedHashSet<>(derivative.ties());
        int known = 0;
        // What lies behind a tie shows once that lets something of both sides through.
        while (ties.size() > known) {
            known = ties.size();
            ties.addAll(once(at, gradients, withTies(way, at, ties, 0.5)).ties());
        }
        return new Derivative(derivative.gradient(), List.copyOf(ties));
    }

    private Derivative once(Map<Node, Quantity> at, Map<Node, Quantity> gradients, Way way) {
        Moving moving = moving(at, gradients, way);
        Quantity value = moving.start();
        int size = value.size();
        double[] gradient = new double[size];
        double[] magnitude = new double[size];
        Set<Tie> ties = new LinkedHashSet<>();
        double roundings = 0;
        int lanes = Math.max(1, Math.min(LANES, ENTRIES_IN_CACHE / size));
        for (int from = 0; from < size; from += lanes) {
            Lanes units = Lanes.units(from, Math.min(lanes, size - from), size);
            Moving.Along along = moving.along(units, units);
            System.arraycopy(along.derivatives(), 0, gradient, from, units.count());
            System.arraycopy(along.magnitudes(), 0, magnitude, from, units.count());
            ties.addAll(along.ties());
            roundings = Math.max(roundings, along.roundings());
        }
        Quantity result = new Quantity(value.rows(), value.columns(), gradient, magnitude, roundings);
        return new Derivative(result, List.copyOf(ties));
    }

    /**
     * What each free slope does to the gradient: what is added to it as the slope goes from 0 to 1.
     *
     * @param ties as {@link #gradient} gave them
     */
    public TieEffects effects(Map<Node, Quantity> at, Map<Node, Quantity> gradients, Way way, Collection<Tie> ties) {
        Way shut = withTies(way, at, ties, 0);
        double[] base = once(at, gradients, shut).gradient().value();
        Map<Tie, double[]> effects = new LinkedHashMap<>();
        double[] sum = base.clone();
        for (Tie tie : ties) {
            Way one = withTies(shut, at, List.of(tie), 1);
            double[] effect = once(at, gradients, one).gradient().value().clone();
            for (int i = 0; i < effect.length; i++) {
                effect[i] -= base[i];
                sum[i] += effect[i];
            }
            effects.put(tie, effect);
        }
        Quantity all = once(at, gradients, withTies(shut, at, ties, 1)).gradient();
        return new TieEffects(base, effects, all.accepts(sum));
    }

    private Way withTies(Way way, Map<Node, Quantity> at, Collection<Tie> ties, double slope) {
        Way result = way;
        Evaluation evaluation = new Evaluation(graph, at, way);
        for (Tie tie : ties) {
            double[] known = result.ties().get(tie.kink());
            double[] slopes =
                    known == null ? new double[evaluation.value(tie.kink()).size()] : known.clone();
            slopes[tie.entry()] = slope;
            result = result.withTies(tie.kink(), slopes);
        }
        return result;
    }

    /** Compares a gradient with too many entries for a tangent each. */
    public Directions directions(Map<Node, Quantity> at, Map<Node, Quantity> gradients, Way way, long seed) {
        return new Directions(moving(at, gradients, way), seed);
    }

    private Moving moving(Map<Node, Quantity> at, Map<Node, Quantity> gradients, Way way) {
        Map<Node, Quantity> held = new HashMap<>();
        at.forEach((known, value) -> {
            if (known.operation() instanceof Input || !depends[known.id()] || graph.hasGradient(known)) {
                held.put(known, value);
            }
        });
        Quantity own = at.get(node);
        if (own != null) {
            held.put(node, own);
        }
        Map<Node, Quantity> flowing = new HashMap<>();
        for (Node consumer : consumers) {
            flowing.put(consumer, flowing(consumer, at, gradients));
        }
        boolean[] through = carries.clone();
        way.cut().forEach(each -> through[each.id()] = false);
        return new Moving(node, through, flowing, new Evaluation(graph, held, way));
    }

    private Quantity flowing(Node consumer, Map<Node, Quantity> at, Map<Node, Quantity> gradients) {
        Node given = graph.upstreamOf(consumer).orElse(null);
        Quantity flowing = given == null ? gradients.get(consumer) : at.get(given);
        if (flowing != null) {
            return flowing;
        } else if (graph.output().filter(consumer::equals).isPresent()) {
            return Quantity.number(1);
        }
        throw new IllegalArgumentException("d" + node + " follows from d" + consumer + ", which is not given");
    }
}
