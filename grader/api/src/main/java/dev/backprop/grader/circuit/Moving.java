package dev.backprop.grader.circuit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** A node that is moved, and what it moves up to the nodes whose gradients are known. Values are computed once. */
final class Moving {

    /**
     * What tangents of the node come to.
     *
     * @param derivatives of Σ⟨own d⟨c⟩, c⟩ along each tangent
     * @param magnitudes along each tangent of the magnitudes
     */
    record Along(double[] derivatives, double[] magnitudes, double roundings, Set<Tie> ties) {}

    private record Moved(Lanes tangents, Lanes magnitudes, double roundings) {}

    private final Node node;
    private final boolean[] carries;
    private final Map<Node, Quantity> flowing;
    private final Evaluation evaluation;
    private final Map<Node, Linearised> operations = new HashMap<>();

    /**
     * @param carries by node, whether it moves with the node
     * @param flowing the gradients of those where the way ends
     */
    Moving(Node node, boolean[] carries, Map<Node, Quantity> flowing, Evaluation evaluation) {
        this.node = node;
        this.carries = carries;
        this.flowing = flowing;
        this.evaluation = evaluation;
        flowing.forEach(this::check);
    }

    private void check(Node consumer, Quantity gradient) {
        int rows = evaluation.rows(consumer);
        int columns = evaluation.columns(consumer);
        if (rows != gradient.rows() || columns != gradient.columns()) {
            throw new IllegalArgumentException("d" + consumer + " is " + gradient.rows() + " × " + gradient.columns()
                    + ", " + consumer + " " + rows + " × " + columns);
        }
    }

    Quantity start() {
        return evaluation.value(node);
    }

    /**
     * @param tangents any number of them
     * @param magnitudes any number of tangents for the magnitudes: unit ones give the magnitude that belongs to an entry
     */
    Along along(Lanes tangents, Lanes magnitudes) {
        Map<Node, Moved> moved = new HashMap<>();
        Set<Tie> ties = new LinkedHashSet<>();
        moved.put(node, new Moved(tangents, magnitudes, 0));
        double[] derivatives = new double[tangents.count()];
        double[] sizes = new double[magnitudes.count()];
        double roundings = 0;
        for (Map.Entry<Node, Quantity> end : flowing.entrySet()) {
            Moved last = push(end.getKey(), moved, ties);
            Quantity gradient = end.getValue();
            add(gradient.value(), last.tangents, derivatives);
            double terms = add(gradient.magnitude(), last.magnitudes, sizes);
            roundings = Math.max(roundings, last.roundings + gradient.roundings() + terms);
        }
        return new Along(derivatives, sizes, roundings + flowing.size(), ties);
    }

    private Moved moved(Node at, Map<Node, Moved> known, Set<Tie> ties) {
        Moved moved = known.get(at);
        if (moved == null) {
            moved = push(at, known, ties);
            known.put(at, moved);
        }
        return moved;
    }

    private Moved push(Node at, Map<Node, Moved> known, Set<Tie> ties) {
        Linearised operation = operations.computeIfAbsent(at, evaluation::linearised);
        Moved start = Objects.requireNonNull(known.get(node));
        int size = evaluation.rows(at) * evaluation.columns(at);
        Map<Integer, Moved> arguments = new LinkedHashMap<>();
        for (int k = 0; k < at.arguments().size(); k++) {
            if (carries[at.arguments().get(k).id()]) {
                arguments.put(k, moved(at.arguments().get(k), known, ties));
            }
        }
        Lanes tangents = result(operation, start.tangents.count(), size, arguments, Moved::tangents);
        Lanes magnitudes = result(operation, start.magnitudes.count(), size, arguments, Moved::magnitudes);
        double roundings = 0;
        for (Map.Entry<Integer, Moved> each : arguments.entrySet()) {
            int k = each.getKey();
            Moved argument = each.getValue();
            operation.tangents(k, taken(operation, k, argument.tangents), tangents);
            operation.magnitudes(k, taken(operation, k, argument.magnitudes), magnitudes);
            roundings = Math.max(roundings, argument.roundings + operation.roundings(k));
            for (int entry : operation.ties()) {
                if (operation.reaches(k, entry, argument.tangents)) {
                    ties.add(new Tie(at, entry));
                }
            }
        }
        return new Moved(tangents, magnitudes, roundings);
    }

    /** Lanes for all that an operation makes of its arguments; of none, where the way has been cut, nothing. */
    private static Lanes result(
            Linearised operation, int count, int size, Map<Integer, Moved> arguments, Function<Moved, Lanes> which) {
        Span held = new Span(0, 0);
        for (Map.Entry<Integer, Moved> each : arguments.entrySet()) {
            Span from = which.apply(each.getValue()).held();
            Span reached = operation.reach(each.getKey(), from).orElse(Span.all(size));
            held = held.with(reached);
        }
        return new Lanes(count, size, held);
    }

    private static Lanes taken(Linearised operation, int argument, Lanes lanes) {
        return operation.reach(argument, lanes.held()).isPresent() ? lanes : lanes.whole();
    }

    /** Adds to each sum the product with a lane; returns the most terms that one has. */
    private static int add(double[] gradient, Lanes lanes, double[] sums) {
        int most = 0;
        Span held = lanes.held();
        for (int k = 0; k < lanes.count(); k++) {
            int from = lanes.base(k) + held.from();
            int terms = 0;
            for (int at = from; at < from + held.length(); at++) {
                terms += lanes.data()[at] == 0 ? 0 : 1;
            }
            sums[k] += Lanes.product(gradient, held.from(), lanes.data(), from, held.length());
            most = Math.max(most, terms);
        }
        return most;
    }
}
