package dev.backprop.assignments.graph;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the gate of each kind must compute and pass back. Each is asked alone. */
final class GateStages {

    /** With what a difference quotient is off, and single precision is not. */
    static final double LOOSE = 0x1p-30;

    private static final List<Stage<GateInput, GatePass>> VALUES =
            Kind.ALL.stream().map(GateStages::valueStage).toList();

    private static final List<Stage<GateInput, GatePass>> GRADIENTS =
            Kind.ALL.stream().map(kind -> gradientStage(kind, LOOSE)).toList();

    private static final List<Stage<GateInput, GatePass>> EXACT =
            Kind.ALL.stream().map(kind -> gradientStage(kind, 0)).toList();

    private static final List<Stage<GateInput, GatePass>> REMEMBERED =
            Kind.ALL.stream().map(GateStages::memoryStage).toList();

    /** As components of {@link GatePass}. */
    static final List<Stage<GateInput, GatePass>> ALL = all();

    private GateStages() {}

    /** What a gate of a kind computes. */
    static Stage<GateInput, GatePass> value(Kind kind) {
        return VALUES.get(kind.number());
    }

    /** What it passes back. */
    static Stage<GateInput, GatePass> gradient(Kind kind) {
        return GRADIENTS.get(kind.number());
    }

    /** What it passes back, to its rounding. */
    static Stage<GateInput, GatePass> exact(Kind kind) {
        return EXACT.get(kind.number());
    }

    /** The first entry of the gradient of a gate that has made another pass before, and another gate after it. */
    static Stage<GateInput, GatePass> remembered(Kind kind) {
        return REMEMBERED.get(kind.number());
    }

    private static List<Stage<GateInput, GatePass>> all() {
        List<Stage<GateInput, GatePass>> all = new ArrayList<>();
        for (Kind kind : Kind.ALL) {
            all.add(value(kind));
            all.add(gradient(kind));
        }
        all.add(Stage.<GateInput, GatePass>value("memory")
                .from(List.of(), (input, pass, student) -> first(input.gate(), student.run(input))));
        return List.copyOf(all);
    }

    private static Stage<GateInput, GatePass> valueStage(Kind kind) {
        return Stage.<GateInput, GatePass>value(kind.id())
                .on(input -> input.of(kind))
                .from(input -> equalTo(
                        kind.value(input.taken(), input.constant()), kind.terms(input.taken(), input.constant())));
    }

    private static Stage<GateInput, GatePass> memoryStage(Kind kind) {
        return Stage.<GateInput, GatePass>value("memory")
                .on(input -> input.of(kind))
                .measuring(
                        kind.gradientId() + "[0] of a gate that was asked before",
                        (input, student) -> student.run(input).memory())
                .from(List.of(), (input, pass, student) -> first(kind, student.run(input)));
    }

    private static Stage<GateInput, GatePass> gradientStage(Kind kind, double loose) {
        return Stage.<GateInput, GatePass>gradient(kind.gradientId())
                .on(input -> input.of(kind))
                .from(input -> gradient(kind, input, loose));
    }

    /** What a gate of a kind must pass back. */
    static Expectation gradient(Kind kind, GateInput input, double loose) {
        double[] x = kind.takesSeveral() ? input.x() : new double[] {input.x()[0]};
        double upstream = input.upstream();
        if (kind == Kind.MAX) {
            double most = kind.value(x, 0);
            boolean[] tied = new boolean[x.length];
            int largest = 0;
            for (int k = 0; k < x.length; k++) {
                tied[k] = x[k] == most;
                largest += tied[k] ? 1 : 0;
            }
            if (largest > 1) {
                return new Shares(upstream, tied, loose + 0x1p-48);
            }
        }
        double[] values = new double[x.length];
        double[] terms = new double[x.length];
        int[] products = new int[x.length];
        for (int k = 0; k < x.length; k++) {
            double slope = kind.slope(x, input.constant(), k);
            values[k] = upstream * slope;
            terms[k] = Math.abs(upstream) * kind.slopeTerms(slope);
            products[k] = x.length;
        }
        return Near.sums(values, terms, products).looser(loose);
    }

    /** The first entry of the student's own gradient; anything will do where there is none. */
    private static Expectation first(Kind kind, GatePass own) {
        double[] gradient = own.gradient(kind);
        return gradient == null || gradient.length == 0 || !Double.isFinite(gradient[0])
                ? new Near(Entries.of(0), new double[] {0}, new double[] {Double.POSITIVE_INFINITY})
                : equalTo(gradient[0]);
    }

    /** That a value is there and finite, whatever else it is. */
    static Stage<GateInput, GatePass> finite(Kind kind) {
        return Stage.<GateInput, GatePass>value(kind.gradientId())
                .on(input -> input.of(kind))
                .measuring(kind.gradientId(), (input, student) -> {
                    GatePass own = student.run(input);
                    double[] gradient = own.gradient(kind);
                    return gradient == null
                            ? null
                            : Double.isFinite(own.value(kind))
                                            && Arrays.stream(gradient).allMatch(Double::isFinite)
                                    ? 0.0
                                    : Double.NaN;
                })
                .from(input -> equalTo(0));
    }
}
