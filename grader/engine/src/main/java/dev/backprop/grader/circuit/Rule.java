package dev.backprop.grader.circuit;

import dev.backprop.grader.circuit.Branches.Tie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one rule. All gradients are with respect to the output. Let G be the nodes whose gradient the student reports. Then d⟨v⟩ is
 * the derivative, with respect to v, of Σ⟨own d⟨c⟩, c⟩ over those c of G and the output that v reaches without passing another
 * of G. The nodes of G other than v, and all that does not depend on v, are held at own values; what lies between v and c is
 * worked out anew.
 */
final class Rule {

    private final Node output;
    private final Set<Node> reported;
    private final Map<Node, List<Route>> routes = new HashMap<>();
    private final Map<Node, Map<Node, Boolean>> dependence = new HashMap<>();

    /** @param reported the nodes whose gradient the student reports, G */
    Rule(Node output, Set<Node> reported) {
        this.output = output;
        this.reported = new LinkedHashSet<>(reported);
    }

    /**
     * From a node to one of its successors.
     *
     * @param between the nodes that move, each after its arguments; the successor is the last
     */
    private record Route(Node successor, List<Node> between) {}

    private List<Route> routes(Node v) {
        List<Route> known = routes.get(v);
        if (known == null) {
            known = new ArrayList<>();
            Set<Node> ends = new LinkedHashSet<>(reported);
            ends.add(output);
            for (Node end : ends) {
                Set<Node> between = new LinkedHashSet<>();
                if (end != v && addBetween(v, end, between)) {
                    known.add(new Route(end, List.copyOf(between)));
                }
            }
            routes.put(v, known);
        }
        return known;
    }

    private boolean addBetween(Node v, Node to, Set<Node> between) {
        boolean moves = between.contains(to);
        for (Node argument : moves ? List.<Node>of() : to.arguments()) {
            moves |= argument == v || (!reported.contains(argument) && addBetween(v, argument, between));
        }
        if (moves) {
            between.add(to);
        }
        return moves;
    }

    /** The nodes whose own gradients d⟨v⟩ goes on from, in the order of G; the output last. */
    List<Node> successors(Node v) {
        return routes(v).stream().map(Route::successor).toList();
    }

    /** The nodes on the way from v to its successors, these among them. */
    Set<Node> between(Node v) {
        Set<Node> found = new LinkedHashSet<>();
        routes(v).forEach(route -> found.addAll(route.between()));
        return found;
    }

    /** Whether a node depends on another one; each depends on itself. */
    boolean depends(Node node, Node on) {
        return depends(node, on, dependence.computeIfAbsent(on, ignored -> new HashMap<>()));
    }

    private static boolean depends(Node node, Node on, Map<Node, Boolean> known) {
        Boolean found = known.get(node);
        if (found == null) {
            found = node == on || node.arguments().stream().anyMatch(argument -> depends(argument, on, known));
            known.put(node, found);
        }
        return found;
    }

    /** Of the nodes given, those that are held at their values while v moves. */
    private Map<Node, Values> held(Node v, Map<Node, Values> at) {
        Map<Node, Values> held = new HashMap<>();
        at.forEach((node, values) -> {
            if (node != v && (reported.contains(node) || !depends(node, v))) {
                held.put(node, values);
            }
        });
        return held;
    }

    /**
     * A derivative by the rule.
     *
     * @param gradient its entries, with their magnitudes
     * @param terms for each entry, the sum of the absolute terms that it was added up from
     * @param ties the kinks that are too near to be on one side, and on which it depends
     */
    record Derivative(Values gradient, double[] terms, Set<Tie> ties) {}

    /**
     * The derivative with respect to every entry of v.
     *
     * @param at the values of the inputs, and own ones of stages; that of v among them
     * @param upstream the own gradients of the {@linkplain #successors successors}
     * @throws IllegalArgumentException if shapes do not fit
     */
    Derivative of(Node v, Map<Node, Values> at, Map<Node, Values> upstream, Branches branches) {
        return new Slopes(v, at, upstream, branches).all();
    }

    /** The derivatives along directions through v, one after the other; as {@link #of} says. */
    Slopes along(Node v, Map<Node, Values> at, Map<Node, Values> upstream, Branches branches) {
        return new Slopes(v, at, upstream, branches);
    }

    /** What a node on a way goes on from: values that are held, and at the places of those that move their numbers on the way. */
    private record Step(Node node, Op op, Kinks kinks, Values still, Values[] arguments, int[] moving) {}

    private record Way(List<Step> steps, Values upstream) {}

    /** Derivatives at one point. */
    final class Slopes {

        private final Values x;
        private final Branches branches;
        private final List<Way> ways = new ArrayList<>();
        private int roundings;

        private Slopes(Node v, Map<Node, Values> at, Map<Node, Values> upstream, Branches branches) {
            this.branches = branches;
            x = new Evaluation(at, Branches.bySign()).of(v).still();
            for (Route route : routes(v)) {
                Values given = upstream.get(route.successor());
                if (given == null) {
                    throw new IllegalStateException("no upstream gradient");
                }
                Map<Node, Values> held = held(v, at);
                held.remove(route.successor());
                held.put(v, x);
                Evaluation still = new Evaluation(held, branches);
                Values y = still.of(route.successor());
                if (!given.shape().equals(y.shape())) {
                    throw new IllegalArgumentException(
                            "an upstream gradient of " + given.shape() + " for " + y.shape());
                }
                ways.add(new Way(steps(v, route, still), given));
                roundings = Math.max(roundings, y.roundings() + given.roundings() + y.size());
            }
        }

        private List<Step> steps(Node v, Route route, Evaluation still) {
            List<Node> moving = new ArrayList<>();
            moving.add(v);
            moving.addAll(route.between());
            List<Step> steps = new ArrayList<>();
            for (Node node : route.between()) {
                int count = node.arguments().size();
                Values[] arguments = new Values[count];
                int[] places = new int[count];
                for (int i = 0; i < count; i++) {
                    Node argument = node.arguments().get(i);
                    places[i] = moving.indexOf(argument);
                    arguments[i] = still.of(argument);
                }
                Op op = node.op();
                if (op == null) {
                    throw new IllegalStateException("an input depends on nothing");
                }
                steps.add(new Step(node, op, branches.of(node), still.of(node), arguments, places));
            }
            return steps;
        }

        private Derivative all() {
            Values gradient = new Values(x.shape());
            double[] terms = new double[x.size()];
            double[] direction = new double[x.size()];
            for (int k = 0; k < direction.length; k++) {
                direction[k] = 1;
                add(gradient, terms, k, direction);
                direction[k] = 0;
            }
            return new Derivative(gradient.after(roundings), terms, Set.copyOf(branches.ties()));
        }

        /** The derivative along a direction. */
        double along(double[] direction) {
            Values slope = new Values(Shape.NUMBER);
            add(slope, new double[1], 0, direction);
            return slope.real[0];
        }

        private void add(Values sum, double[] terms, int entry, double[] direction) {
            Values moving = x.moving();
            for (int i = 0; i < direction.length; i++) {
                moving.tangent[i] = direction[i];
                moving.tangentMagnitude[i] = Math.abs(direction[i]);
            }
            for (Way way : ways) {
                Values y = walk(way.steps(), moving);
                Values given = way.upstream();
                for (int i = 0; i < y.size(); i++) {
                    double term = given.real[i] * y.tangent[i];
                    sum.real[entry] += term;
                    terms[entry] += Math.abs(term);
                    sum.magnitude[entry] += Math.abs(given.real[i]) * y.tangentMagnitude[i]
                            + given.magnitude[i] * Math.abs(y.tangent[i]);
                }
            }
        }

        private Values walk(List<Step> steps, Values moving) {
            Values[] found = new Values[steps.size() + 1];
            found[0] = moving;
            int next = 1;
            for (Step step : steps) {
                Values[] arguments = step.arguments().clone();
                for (int i = 0; i < arguments.length; i++) {
                    if (step.moving()[i] >= 0) {
                        arguments[i] = found[step.moving()[i]];
                    }
                }
                Values result = step.op().along(Arrays.asList(arguments), step.still(), step.kinks());
                found[next++] = branches.onPath(step.node(), result);
            }
            return found[next - 1];
        }
    }
}
