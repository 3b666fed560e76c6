package dev.backprop.grader.circuit;

import dev.backprop.grader.circuit.Branches.Tie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Map<Node, Set<Node>> dependents = new HashMap<>();

    /** @param reported the nodes whose gradient the student reports, G */
    Rule(Node output, Set<Node> reported) {
        this.output = output;
        this.reported = new LinkedHashSet<>(reported);
    }

    /** The nodes whose own gradients d⟨v⟩ goes on from, in the order of G; the output last. */
    List<Node> successors(Node v) {
        List<Node> found = new ArrayList<>();
        for (Node each : reported) {
            if (each != v && reaches(v, each)) {
                found.add(each);
            }
        }
        if (!reported.contains(output) && output != v && reaches(v, output)) {
            found.add(output);
        }
        return found;
    }

    /** The nodes on the way from v to its successors, these among them. */
    Set<Node> between(Node v) {
        Set<Node> found = new LinkedHashSet<>();
        successors(v).forEach(successor -> addBetween(v, successor, found));
        return found;
    }

    private boolean addBetween(Node v, Node to, Set<Node> found) {
        boolean isBetween = false;
        for (Node argument : to.arguments()) {
            isBetween |= argument == v || (!reported.contains(argument) && addBetween(v, argument, found));
        }
        if (isBetween) {
            found.add(to);
        }
        return isBetween;
    }

    /** Whether {@code to} depends on {@code v} in a way that passes no other node of G. */
    private boolean reaches(Node v, Node to) {
        return to.arguments().stream()
                .anyMatch(argument -> argument == v || (!reported.contains(argument) && reaches(v, argument)));
    }

    /** Whether a node depends on another one; each depends on itself. */
    boolean depends(Node node, Node on) {
        return node == on || node.arguments().stream().anyMatch(argument -> depends(argument, on));
    }

    /** Of the nodes given, those that are held at their values while v moves. */
    Map<Node, Values> held(Node v, Map<Node, Values> at) {
        Map<Node, Values> held = new HashMap<>();
        at.forEach((node, values) -> {
            if (node != v && (reported.contains(node) || !isDependent(node, v))) {
                held.put(node, values);
            }
        });
        return held;
    }

    private boolean isDependent(Node node, Node on) {
        return dependents.computeIfAbsent(on, ignored -> new HashSet<>()).contains(node)
                || (depends(node, on) && dependents.get(on).add(node));
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
        Values x = new Evaluation(at, Branches.bySign()).of(v);
        Values gradient = new Values(x.shape());
        List<Way> ways = ways(v, x, at, upstream, branches);
        double[] direction = new double[x.size()];
        double[] terms = new double[x.size()];
        for (int k = 0; k < x.size(); k++) {
            direction[k] = 1;
            add(gradient, terms, k, v, x, direction, ways, branches);
            direction[k] = 0;
        }
        return new Derivative(gradient.after(roundings(ways)), terms, Set.copyOf(branches.ties()));
    }

    /** The derivative along one direction through v, as a single number. */
    Derivative along(
            double[] direction, Node v, Map<Node, Values> at, Map<Node, Values> upstream, Branches branches) {
        Values x = new Evaluation(at, Branches.bySign()).of(v);
        Values slope = new Values(Shape.NUMBER);
        List<Way> ways = ways(v, x, at, upstream, branches);
        double[] terms = new double[1];
        add(slope, terms, 0, v, x, direction, ways, branches);
        return new Derivative(slope.after(roundings(ways)), terms, Set.copyOf(branches.ties()));
    }

    /**
     * From v to one of its successors.
     *
     * @param held what does not move
     * @param still all values on the way, without a tangent
     * @param upstream the own gradient of the successor
     */
    private record Way(Node successor, Map<Node, Values> held, Evaluation still, Values upstream) {}

    private List<Way> ways(
            Node v, Values x, Map<Node, Values> at, Map<Node, Values> upstream, Branches branches) {
        List<Way> ways = new ArrayList<>();
        for (Node successor : successors(v)) {
            Values given = upstream.get(successor);
            if (given == null) {
                throw new IllegalStateException("no upstream gradient");
            }
            Map<Node, Values> held = held(v, at);
            held.remove(successor);
            held.put(v, x.still());
            Evaluation still = new Evaluation(held, branches);
            Shape shape = still.of(successor).shape();
            if (!given.shape().equals(shape)) {
                throw new IllegalArgumentException("an upstream gradient of " + given.shape() + " for " + shape);
            }
            ways.add(new Way(successor, held, still, given));
        }
        return ways;
    }

    private static int roundings(List<Way> ways) {
        return ways.stream()
                .mapToInt(way -> {
                    Values y = way.still().of(way.successor());
                    return y.roundings() + way.upstream().roundings() + y.size();
                })
                .max()
                .orElse(0);
    }

    private static void add(
            Values sum,
            double[] terms,
            int entry,
            Node v,
            Values x,
            double[] direction,
            List<Way> ways,
            Branches branches) {
        Values moving = x.still().moving();
        for (int i = 0; i < direction.length; i++) {
            moving.tangent[i] = direction[i];
            moving.tangentMagnitude[i] = Math.abs(direction[i]);
        }
        for (Way way : ways) {
            Evaluation evaluation = new Evaluation(way.held(), branches, way.still()).with(v, moving);
            Values y = evaluation.of(way.successor());
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
}
