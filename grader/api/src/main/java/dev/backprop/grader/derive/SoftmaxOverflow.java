package dev.backprop.grader.derive;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Values that are no numbers, where scores are far from 0 or far apart: told by the rows that they come from. */
final class SoftmaxOverflow<I extends Record, P extends Record> {

    /** The ids of its models, each with a page. */
    static final List<String> IDS = List.of("softmax-overflow", "wrong-maximum", "logarithm-of-zero");

    private static final String STABILITY = "stability";

    private final String scores;
    private final String gradient;
    private final String labels;

    /** The names of the scores, of their gradient and of the labels. */
    SoftmaxOverflow(String scores, String gradient, String labels) {
        this.scores = scores;
        this.gradient = gradient;
        this.labels = labels;
    }

    List<MistakeModel<I, P>> models() {
        return List.of(
                spoilt("softmax-overflow", rows -> rows),
                spoilt("wrong-maximum", SoftmaxOverflow::lessTheLargestOfAll),
                spoilt("wrong-maximum", rows -> shifted(rows, 0)),
                Instead.where("logarithm-of-zero", STABILITY, this::logarithmOfZero));
    }

    /**
     * Exponentials of shifted scores that add up to 0 or to infinity leave no number in their row of the gradient, or none in the
     * loss.
     */
    private MistakeModel<I, P> spoilt(String id, UnaryOperator<double[][]> shift) {
        return Instead.where(id, STABILITY, attempt -> {
            double[][] own = rows(attempt, scores);
            double[][] slopes = rows(attempt, gradient);
            if (own.length == 0 || slopes.length == 0) {
                return Optional.empty();
            }
            double[][] exponents = shift.apply(own);
            boolean any = false;
            for (int row = 0; row < own.length; row++) {
                double sum = Arrays.stream(exponents[row]).map(Math::exp).sum();
                boolean spoilt = sum == 0 || Double.isInfinite(sum);
                if (spoilt == isFinite(slopes[row])) {
                    return Optional.empty();
                }
                any |= spoilt;
            }
            return Optional.of(
                    any && !attempt.yours().isFinite() ? Expectations.within(0, attempt.yours()) : attempt.right());
        });
    }

    /** A probability has become 0, and its logarithm is infinite; 0 times that is not a number. All else is right. */
    private Optional<Expectation> logarithmOfZero(Attempt<I, P> attempt) {
        double[][] own = rows(attempt, scores);
        double[][] slopes = rows(attempt, gradient);
        boolean slopesAreNumbers = slopes.length > 0 && Arrays.stream(slopes).allMatch(SoftmaxOverflow::isFinite);
        if (own.length == 0 || !slopesAreNumbers || attempt.yours().shape().length > 0) {
            return Optional.empty();
        }
        double[] y = labels(attempt);
        boolean infinite = false;
        boolean undefined = false;
        double[][] exponents = shifted(own, Double.NEGATIVE_INFINITY);
        for (int row = 0; row < own.length; row++) {
            double sum = Arrays.stream(exponents[row]).map(Math::exp).sum();
            infinite |= Math.exp(exponents[row][(int) y[row]]) / sum == 0;
            undefined |= Arrays.stream(exponents[row]).anyMatch(exponent -> Math.exp(exponent) / sum == 0);
        }
        double yours = attempt.yours().data()[0];
        if ((infinite && yours == Double.POSITIVE_INFINITY) || (undefined && Double.isNaN(yours))) {
            return Optional.of(Expectations.within(0, attempt.yours()));
        }
        return infinite ? Optional.empty() : Optional.of(attempt.right());
    }

    private double[] labels(Attempt<I, P> attempt) {
        return Objects.requireNonNull(Plain.of(attempt.input()).get(labels)).value();
    }

    /** The student's matrix row by row; none where there is none with a row for each label. */
    private double[][] rows(Attempt<I, P> attempt, String stage) {
        return attempt.own(stage)
                .filter(own -> own.shape().length == 2 && own.shape()[0] == labels(attempt).length)
                .map(SoftmaxOverflow::rows)
                .orElse(new double[0][]);
    }

    private static double[][] rows(Entries of) {
        int columns = of.shape()[1];
        double[][] rows = new double[of.shape()[0]][];
        Arrays.setAll(rows, row -> Arrays.copyOfRange(of.data(), row * columns, (row + 1) * columns));
        return rows;
    }

    private static double[][] lessTheLargestOfAll(double[]... rows) {
        double largest =
                Arrays.stream(rows).flatMapToDouble(Arrays::stream).max().orElseThrow();
        return less(rows, row -> largest);
    }

    /** Less the largest of each row, where that is more than the least that the search for it begins with. */
    private static double[][] shifted(double[][] rows, double least) {
        return less(rows, row -> Math.max(least, Arrays.stream(row).max().orElseThrow()));
    }

    private static double[][] less(double[][] rows, ToDoubleFunction<double[]> by) {
        return Arrays.stream(rows)
                .map(row -> {
                    double shift = by.applyAsDouble(row);
                    return Arrays.stream(row).map(score -> score - shift).toArray();
                })
                .toArray(double[][]::new);
    }

    private static boolean isFinite(double... row) {
        return Arrays.stream(row).allMatch(Double::isFinite);
    }
}
