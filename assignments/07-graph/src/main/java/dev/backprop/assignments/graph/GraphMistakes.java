package dev.backprop.assignments.graph;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What goes wrong on the way through a graph and back. */
final class GraphMistakes {

    private static final String COUNTED_ONCE = "counted-once-for-a-gate";

    private static final String LIST = "order-of-the-list";

    private static final String SKIPPED = "input-skipped";

    static final List<MistakeModel<GraphInput, GraphPass>> ALL = List.of(
            gradients("output-gradient-missing", (attempt, back) -> {
                double[] sums = back.value().data().clone();
                sums[back.graph().output()] -= 1;
                return sums;
            }),
            gradients("output-gradient-not-one", (attempt, back) -> {
                double[] sums = back.value().data().clone();
                int output = back.graph().output();
                sums[output] = attempt.yours().data()[output];
                return sums;
            }),
            gradients("back-in-the-forward-order", (attempt, back) -> ofTheOutputAlone(back)),
            gradients(COUNTED_ONCE, (attempt, back) -> countedOnce(back, true)),
            gradients(COUNTED_ONCE, (attempt, back) -> countedOnce(back, false)),
            gradients("first-part-for-all", (attempt, back) -> firstForAll(back)),
            gradients("upstream-forgotten", (attempt, back) -> withUpstream(attempt, back, node -> 1)),
            gradients(
                    "value-for-gradient",
                    (attempt, back) -> withUpstream(
                            attempt,
                            back,
                            node -> Objects.requireNonNull(attempt.upstream().values())[node])),
            gradients("overwritten-at-a-fork", GraphMistakes::overwritten),
            gradients(SKIPPED, (attempt, back) -> withoutOne(back, true)),
            gradients(SKIPPED, (attempt, back) -> withoutOne(back, false)),
            values(SKIPPED, attempt -> withoutInput(attempt, true)),
            values(SKIPPED, attempt -> withoutInput(attempt, false)),
            values(SKIPPED, attempt -> withoutArgument(attempt, true)),
            values(SKIPPED, attempt -> withoutArgument(attempt, false)),
            new Instead<>("gates-left-out", "order", GraphMistakes::leftOut),
            new Instead<>(
                    LIST,
                    "order",
                    attempt -> Near.numbers(
                            attempt.input().gates().asDoubleStream().toArray())),
            Instead.where(LIST, "values", attempt -> followsFromTheList(attempt)),
            Instead.where(LIST, "gradients", attempt -> followsFromTheList(attempt)),
            Instead.where(
                    "gate-run-again",
                    "runs",
                    attempt -> Optional.of(Near.numbers(attempt.yours().data()))));

    private GraphMistakes() {}

    /** Where the list is an order that serves, the value must be right; where it is not, anything comes of it. */
    private static Optional<Expectation> followsFromTheList(Attempt<GraphInput, GraphPass> attempt) {
        Entries list = Near.vector(attempt.input().gates().asDoubleStream().toArray());
        if (attempt.own("order").filter(list::equals).isEmpty()) {
            return Optional.empty();
        }
        boolean serves = new RunningOrder(attempt.input()).judge(list).verdict() == Judgement.Verdict.RIGHT;
        return Optional.of(
                serves ? attempt.right() : Near.numbers(attempt.yours().data()));
    }

    /** A place that nothing has been put into is 0, and the node 0 is an input. */
    private static Expectation leftOut(Attempt<GraphInput, GraphPass> attempt) {
        boolean isOut = Arrays.stream(attempt.yours().data()).anyMatch(node -> node == 0);
        return isOut ? Near.numbers(attempt.yours().data()) : attempt.right();
    }

    private static MistakeModel<GraphInput, GraphPass> values(
            String id, Function<Attempt<GraphInput, GraphPass>, double[]> formula) {
        return Instead.where(
                id,
                "values",
                attempt -> attempt.yours().sameShapeAs(attempt.right().value())
                        ? Optional.of(Near.numbers(formula.apply(attempt)))
                        : Optional.empty());
    }

    /** One of the graph's inputs stays 0. */
    private static double[] withoutInput(Attempt<GraphInput, GraphPass> attempt, boolean first) {
        double[] values = attempt.right().value().data().clone();
        values[first ? 0 : attempt.input().inputs().length - 1] = 0;
        return values;
    }

    /** Of what each gate takes, one stays 0. What the gates make of it, they are asked in a graph without a path. */
    private static double[] withoutArgument(Attempt<GraphInput, GraphPass> attempt, boolean first) {
        GraphInput graph = attempt.input();
        double[] taken = Arrays.stream(graph.arguments())
                .mapToDouble(node -> attempt.yours().data()[node])
                .toArray();
        for (int gate = 0; gate < graph.kinds().length; gate++) {
            taken[first ? graph.starts()[gate] : graph.starts()[gate + 1] - 1] = 0;
        }
        Entries apart = attempt.rightOn(graph.apart(taken), attempt.upstream()).value();
        double[] values = Arrays.copyOf(graph.inputs(), graph.size());
        System.arraycopy(apart.data(), taken.length, values, graph.inputs().length, graph.kinds().length);
        return values;
    }

    private static MistakeModel<GraphInput, GraphPass> gradients(
            String id, BiFunction<Attempt<GraphInput, GraphPass>, PassedBack, double[]> formula) {
        return Instead.where(
                id,
                "gradients",
                attempt -> attempt.right() instanceof PassedBack back
                                && attempt.yours().sameShapeAs(back.value())
                        ? Optional.<Expectation>of(Near.numbers(formula.apply(attempt, back)))
                        : Optional.empty());
    }

    /** The output's gate comes last, and what it passes back comes too late for all others. */
    private static double[] ofTheOutputAlone(PassedBack back) {
        int last = back.graph().output() - back.graph().inputs().length;
        return sums(back, (gate, edge) -> gate == last ? back.parts()[edge] : 0);
    }

    /** Of several parts that one gate passes back to one node, the first or the last. */
    private static double[] countedOnce(PassedBack back, boolean first) {
        GraphInput graph = back.graph();
        int[] nodes = graph.arguments();
        return sums(back, (gate, edge) -> {
            IntStream others = first
                    ? IntStream.range(graph.starts()[gate], edge)
                    : IntStream.range(edge + 1, graph.starts()[gate + 1]);
            return others.anyMatch(other -> nodes[other] == nodes[edge]) ? 0 : back.parts()[edge];
        });
    }

    /** Of what a gate passes back, one part is left out. */
    private static double[] withoutOne(PassedBack back, boolean first) {
        int[] starts = back.graph().starts();
        return sums(
                back, (gate, edge) -> edge == (first ? starts[gate] : starts[gate + 1] - 1) ? 0 : back.parts()[edge]);
    }

    /**
     * Each gate passes something else than its gradient back. What it passes back of its gradient is in proportion to that; where that
     * is 0, nobody knows.
     */
    private static double[] withUpstream(
            Attempt<GraphInput, GraphPass> attempt, PassedBack back, IntToDoubleFunction upstream) {
        int inputs = back.graph().inputs().length;
        double[] yours = attempt.yours().data();
        double[] sums = sums(
                back,
                (gate, edge) -> back.parts()[edge] / yours[inputs + gate] * upstream.applyAsDouble(inputs + gate));
        Arrays.setAll(sums, node -> Double.isFinite(sums[node]) ? sums[node] : yours[node]);
        return sums;
    }

    private static double[] firstForAll(PassedBack back) {
        return sums(back, (gate, edge) -> back.parts()[back.graph().starts()[gate]]);
    }

    /** What a gate passes back along an edge of the graph. */
    private interface Part {
        double of(int gate, int edge);
    }

    private static double[] sums(PassedBack back, Part part) {
        GraphInput graph = back.graph();
        double[] sums = output(graph);
        for (int gate = 0; gate < graph.kinds().length; gate++) {
            for (int edge = graph.starts()[gate]; edge < graph.starts()[gate + 1]; edge++) {
                sums[graph.arguments()[edge]] += part.of(gate, edge);
            }
        }
        return sums;
    }

    /** Of all that is passed back to a node, the one part that the student's gradient is. */
    private static double[] overwritten(Attempt<GraphInput, GraphPass> attempt, PassedBack back) {
        double[] nearest = output(back.graph());
        double[] yours = attempt.yours().data();
        boolean[] found = new boolean[nearest.length];
        found[back.graph().output()] = true;
        for (int edge = 0; edge < back.parts().length; edge++) {
            int node = back.graph().arguments()[edge];
            double part = back.parts()[edge];
            if (!found[node] || Math.abs(part - yours[node]) < Math.abs(nearest[node] - yours[node])) {
                nearest[node] = part;
                found[node] = true;
            }
        }
        return nearest;
    }

    private static double[] output(GraphInput graph) {
        double[] sums = new double[graph.size()];
        sums[graph.output()] = 1;
        return sums;
    }
}
