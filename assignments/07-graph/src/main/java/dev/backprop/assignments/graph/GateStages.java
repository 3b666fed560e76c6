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

    private static final List<Stage<GateInput, GatePass>> VALUES_ASKED_BEFORE =
            Kind.ALL.stream().map(GateStages::valueStageAskedBefore).toList();

    private static final List<Stage<GateInput, GatePass>> GRADIENTS_ASKED_BEFORE =
            Kind.ALL.stream().map(GateStages::gradientStageAskedBefore).toList();

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

    /** The value of a gate that has made another pass before. */
    static Stage<GateInput, GatePass> valueAskedBefore(Kind kind) {
        return VALUES_ASKED_BEFORE.get(kind.number());
    }

    /** The gradient of a gate that has made another pass before, after another gate of its kind has made one. */
    static Stage<GateInput, GatePass> gradientAskedBefore(Kind kind) {
        return GRADIENTS_ASKED_BEFORE.get(kind.number());
    }

    private static List<Stage<GateInput, GatePass>> all() {
        List<Stage<GateInput, GatePass>> all = new ArrayList<>();
        for (Kind kind : Kind.ALL) {
            all.add(value(kind));
            all.add(gradient(kind));
        }
        all.add(Stage.<GateInput, GatePass>value("memory")
                .from(
                        List.of(),
                        (input, pass, student) -> asAtFirst(student.run(input).value(input.gate()))));
        all.add(Stage.<GateInput, GatePass>gradient("dmemory")
                .from(List.of(), (input, pass, student) -> asAtFirst(input.gate(), student.run(input))));
        return List.copyOf(all);
    }

    private static Stage<GateInput, GatePass> valueStage(Kind kind) {
        return Stage.<GateInput, GatePass>value(kind.id())
                .on(input -> input.of(kind))
                .from(input -> equalTo(
                        kind.value(input.taken(), input.constant()), kind.terms(input.taken(), input.constant())));
    }

    private static Stage<GateInput, GatePass> valueStageAskedBefore(Kind kind) {
        return Stage.<GateInput, GatePass>value("memory")
                .on(input -> input.of(kind))
                .measuring(
                        "after a pass with other inputs, " + kind.id(),
                        (input, student) -> student.run(input).memory())
                .from(
                        List.of(),
                        (input, pass, student) -> asAtFirst(student.run(input).value(kind)));
    }

    private static Stage<GateInput, GatePass> gradientStageAskedBefore(Kind kind) {
        return Stage.<GateInput, GatePass>gradient("dmemory")
                .on(input -> input.of(kind))
                .measuring(
                        "after a pass with other inputs, " + kind.gradientId(),
                        (input, student) -> student.run(input).dmemory())
                .from(List.of(), (input, pass, student) -> asAtFirst(kind, student.run(input)));
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

    /** The student's own value; anything will do where it is no number. */
    private static Expectation asAtFirst(double value) {
        return Double.isFinite(value)
                ? equalTo(value)
                : new Near(Entries.of(0), new double[] {0}, new double[] {Double.POSITIVE_INFINITY});
    }

    /** The student's own gradient; anything will do where it has none in numbers. */
    private static Expectation asAtFirst(Kind kind, GatePass own) {
        double[] gradient = own.gradient(kind);
        if (gradient != null && Arrays.stream(gradient).allMatch(Double::isFinite)) {
            return equalTo(gradient);
        }
        double[] anything = new double[gradient == null ? 1 : gradient.length];
        double[] bounds = new double[anything.length];
        Arrays.fill(bounds, Double.POSITIVE_INFINITY);
        return new Near(Entries.of(anything), anything, bounds);
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
