package dev.backprop.assignments.gradientcheck;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Reading;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What each value must be: what its formula gives with this step, whatever the true derivative is. */
final class CheckStages {

    /** How far programs may be apart in a relative error: a small number in the denominator is further. */
    private static final double ROUNDING = 0x1p-40;

    /** Below this both gradients are as good as 0, and it is usual to let the denominator be no smaller than 1e-8. */
    private static final double AS_GOOD_AS_ZERO = 1e-7;

    private static final double OWN_ROUNDING = 0x1p-30;

    private CheckStages() {}

    static final Stage<CheckInput, CheckPass> FORWARD = Stage.<CheckInput, CheckPass>gradient("forward")
            .from(input -> {
                Differences differences = new Differences(input);
                return differences.all(k -> differences.forward(k, input.h()));
            });

    static final Stage<CheckInput, CheckPass> CENTRAL = Stage.<CheckInput, CheckPass>gradient("central")
            .from(input -> {
                Differences differences = new Differences(input);
                return differences.all(k -> differences.central(k, input.h()));
            });

    static final Stage<CheckInput, CheckPass> RELATIVE_ERROR = Stage.<CheckInput, CheckPass>value("relativeError")
            .from("central", (input, pass) -> relativeError(input.analytic(), telling(input, pass.central())))
            .orWhereWrong("central", List.of(), (input, pass, student) -> {
                // One number everywhere, as where all entries are moved at once, leaves the errors to be worked out; 0
                // for every loss
                // does not.
                double[] own = student.run(input).central();
                boolean says = isGradient(own, input)
                        && (isNonZero(own)
                                || isNonZero(
                                        student.run(input.withAnotherLoss()).central()));
                return relativeError(
                        input.analytic(), says ? telling(input, own) : new Differences(input).centrals(input.h()));
            });

    /** Whose differences, or errors of them, are wrong or come from a w that moves on, may find the best step of those all the same. */
    static final Stage<CheckInput, CheckPass> BEST_STEP = Stage.<CheckInput, CheckPass>value("bestStep")
            .from("relativeError", (input, pass) -> bestStep(input))
            .orWhereWrong("central", List.of(), ofOwnErrors())
            .orWhereWrong("relativeError", List.of(), ofOwnErrors())
            .orWhereWrong("movedAtOnce", List.of(), ofOwnErrors());

    static final Stage<CheckInput, CheckPass> MOVED_AT_ONCE =
            Stage.<CheckInput, CheckPass>value("movedAtOnce").from(input -> OneOf.between(0, 1));

    /** As people are told of it. */
    static final Stage<CheckInput, CheckPass> PUT_BACK = MOVED_AT_ONCE.measuring(
            "the number of entries of w that were moved at once",
            (input, student) -> student.run(input).movedAtOnce());

    static final Stage<CheckInput, CheckPass> EVALUATIONS = Stage.<CheckInput, CheckPass>value("evaluations")
            .from(input -> OneOf.between(input.w().length + 1, input.evaluations()));

    static final List<Stage<CheckInput, CheckPass>> ALL =
            List.of(FORWARD, CENTRAL, RELATIVE_ERROR, BEST_STEP, MOVED_AT_ONCE, EVALUATIONS);

    private static boolean isGradient(double[] own, CheckInput input) {
        return own != null
                && own.length == input.w().length
                && Arrays.stream(own).allMatch(Double::isFinite);
    }

    private static boolean isNonZero(double[] own) {
        return own != null && Arrays.stream(own).anyMatch(slope -> slope != 0);
    }

    /**
     * The central differences to go on from. Those of which analytic was made have no error, and leave nothing to be done; where both are 0
     * nothing was made of the other.
     */
    static double[] telling(CheckInput input, double[] central) {
        Differences differences = new Differences(input);
        boolean isCopied = isNonZero(central)
                && Arrays.equals(central, input.analytic())
                && differences
                                .all(k -> differences.central(k, input.h()))
                                .judge(new Entries(new int[] {central.length}, central))
                                .verdict()
                        == Judgement.Verdict.WRONG;
        return isCopied ? differences.centrals(input.h()) : central;
    }

    private static Expectation relativeError(double[] analytic, double[] central) {
        double[] values = new double[analytic.length];
        double[] low = new double[analytic.length];
        double[] high = new double[analytic.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = Differences.relativeError(analytic[k], central[k]);
            double larger = Math.max(Math.abs(analytic[k]), Math.abs(central[k]));
            low[k] = larger < AS_GOOD_AS_ZERO ? 0 : values[k] - ROUNDING;
            high[k] = values[k] + ROUNDING;
        }
        return new Interval(new Entries(new int[] {values.length}, values), low, high);
    }

    /** Each step of which nobody can say that another one is better. */
    private static OneOf bestStep(CheckInput input) {
        Differences differences = new Differences(input);
        double bar = Arrays.stream(input.steps())
                .map(differences::highestLargestError)
                .min()
                .orElseThrow();
        List<Double> right = new ArrayList<>();
        for (double step : input.steps()) {
            if (differences.lowestLargestError(step) <= bar) {
                right.add(step);
            }
        }
        right.sort(Comparator.comparingDouble(
                step -> Arrays.stream(differences.errors(step)).max().orElse(0)));
        return new OneOf(right);
    }

    private static Reading.Rule<CheckInput, CheckPass> ofOwnErrors() {
        return (input, pass, student) -> new OneOf(ofOwnErrors(input, student));
    }

    /** The steps with the smallest of the errors that the program itself gives with each of them as h. */
    private static List<Double> ofOwnErrors(CheckInput input, Student<CheckInput, CheckPass> student) {
        Differences differences = new Differences(input);
        List<Double> all = Arrays.stream(input.steps()).boxed().toList();
        List<double[]> errors = new ArrayList<>();
        for (CheckPass own : student.runAll(all.stream().map(input::withStep).toList())) {
            if (own.relativeError() == null || own.relativeError().length != input.w().length) {
                return new ArrayList<>(List.of(Double.NaN));
            }
            errors.add(own.relativeError());
        }
        boolean drifts = !student.passed("movedAtOnce");
        for (int k = 0; k < input.w().length; k++) {
            if (drifts && differences.isIgnored(k) && input.analytic()[k] == 0) {
                // What is left of earlier steps is divided by itself: the error is 0 or 1, as it happens.
                return all;
            }
        }
        boolean sameWithAll = errors.stream().allMatch(own -> Arrays.equals(own, errors.get(0)));
        if (sameWithAll
                && !student.passed("relativeError")
                && all.stream().allMatch(step -> differences.highestLargestError(step) < 1)) {
            // By any formula that errors follow from, those of right differences would differ: none was worked out.
            return bestStep(input).right();
        }
        List<Double> right = new ArrayList<>();
        // Of errors with a sign, the largest may be one that is negative, or 0 to begin with, or that which is furthest
        // from 0.
        for (ToDoubleFunction<DoubleStream> largest : List.<ToDoubleFunction<DoubleStream>>of(
                own -> own.max().orElse(0),
                own -> Math.max(0, own.max().orElse(0)),
                own -> own.map(Math::abs).max().orElse(0))) {
            right.addAll(least(all, errors, largest));
        }
        return right;
    }

    private static List<Double> least(
            List<Double> steps, List<double[]> errors, ToDoubleFunction<DoubleStream> largest) {
        double[] of = errors.stream()
                .mapToDouble(own -> largest.applyAsDouble(Arrays.stream(own)))
                .toArray();
        double smallest =
                Arrays.stream(of).filter(error -> !Double.isNaN(error)).min().orElse(Double.NaN);
        return IntStream.range(0, of.length)
                // 0/0 with every step: none is better than another.
                .filter(i -> Double.isNaN(smallest) || of[i] <= smallest + OWN_ROUNDING * Math.abs(smallest))
                .mapToObj(steps::get)
                .toList();
    }
}
