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
     * @param ties the kinks that are too near to be on one side, and on which it depends
     */
    record Derivative(Values gradient, Set<Tie> ties) {}

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
        int roundings = 0;
        for (int k = 0; k < x.size(); k++) {
            double[] unit = new double[x.size()];
            unit[k] = 1;
            roundings = Math.max(roundings, add(gradient, k, v, x, unit, at, upstream, branches));
        }
        return new Derivative(gradient.after(roundings), Set.copyOf(branches.ties()));
    }

    /** The derivative along one direction through v, as a single number. */
    Derivative along(double[] direction, Node v, Map<Node, Values> at, Map<Node, Values> upstream, Branches branches) {
        Values x = new Evaluation(at, Branches.bySign()).of(v);
        Values slope = new Values(Shape.NUMBER);
        int roundings = add(slope, 0, v, x, direction, at, upstream, branches);
        return new Derivative(slope.after(roundings), Set.copyOf(branches.ties()));
    }

    private int add(
            Values sum,
            int entry,
            Node v,
            Values x,
            double[] direction,
            Map<Node, Values> at,
            Map<Node, Values> upstream,
            Branches branches) {
        Values moving = x.still();
        for (int i = 0; i < direction.length; i++) {
            moving.tangent[i] = direction[i];
            moving.tangentMagnitude[i] = Math.abs(direction[i]);
        }
        Map<Node, Values> held = held(v, at);
        held.put(v, moving);
        int roundings = 0;
        for (Node successor : successors(v)) {
            Values given = upstream.get(successor);
            if (given == null) {
                throw new IllegalStateException("no upstream gradient");
            }
            Map<Node, Values> rest = new HashMap<>(held);
            rest.remove(successor);
            Values y = new Evaluation(rest, branches).of(successor);
            if (!given.shape().equals(y.shape())) {
                throw new IllegalArgumentException("an upstream gradient of " + given.shape() + " for " + y.shape());
            }
            for (int i = 0; i < y.size(); i++) {
                sum.real[entry] += given.real[i] * y.tangent[i];
                sum.magnitude[entry] +=
                        Math.abs(given.real[i]) * y.tangentMagnitude[i] + given.magnitude[i] * Math.abs(y.tangent[i]);
            }
            roundings = Math.max(roundings, y.roundings() + given.roundings() + y.size());
        }
        return roundings;
    }
}
