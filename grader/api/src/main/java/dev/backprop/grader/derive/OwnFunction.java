package dev.backprop.grader.derive;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Mismatch;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.circuit.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A stage as the student's own function: where it is wrong, a gradient may well be that of what the student computes there. What is
 * known of that function is what the program gives on other inputs, so differences take the place of derivatives.
 */
final class OwnFunction<I extends Record, P extends Record> {

    private static final double STEP = 0x1p-14;
    /** Many entries that move at once cross fewer kinks in a shorter one. */
    private static final double SHORT_STEP = 0x1p-18;
    /** What differences of an ordinary function are good for, relative to its largest derivative. */
    private static final double ACCURACY = 1e-6;

    private static final double SMALL = 1e-3;

    /** Of a smooth function half the step bends half as much. */
    private static final double KINKED = 0.55;

    /** A kink that hides shows along one direction, and what is wrong along nearly all. */
    private static final int ENOUGH_DIRECTIONS = 2;

    private static final int MOST_DIRECTIONS = 6;

    private final Student<I, P> student;
    private final I input;

    OwnFunction(Student<I, P> student, I input) {
        this.student = student;
        this.input = input;
    }

    /**
     * The gradient of {@code ⟨weights, own stage⟩} with respect to an input, entry by entry.
     *
     * @param rest what flows in by other ways, with its own magnitudes
     */
    BoundedExpectation gradient(String v, String stage, Quantity weights, BoundedExpectation rest) {
        Quantity at = of(v);
        List<I> moved = new ArrayList<>();
        for (double step : new double[] {STEP, -STEP, STEP / 2, -STEP / 2}) {
            for (int entry = 0; entry < at.size(); entry++) {
                double[] along = new double[at.size()];
                along[entry] = step;
                moved.add(moved(Map.of(v, along)));
            }
        }
        moved.add(input);
        List<P> passes = student.runAll(moved);
        int count = at.size();
        double[] sum = new double[count];
        double[] bounds = new double[count];
        double largest = 0;
        for (int k = 0; k < count; k++) {
            int entry = k;
            Difference difference =
                    Difference.of(STEP, i -> terms(weights, stage, passes.get(i == 4 ? 4 * count : i * count + entry)));
            sum[k] = rest.value().data()[k] + difference.slope();
            bounds[k] = rest.bounds()[k] + difference.doubt();
            largest = Math.max(largest, Math.abs(difference.slope()));
        }
        for (int k = 0; k < count; k++) {
            bounds[k] += ACCURACY * (largest + SMALL);
        }
        return new BoundedExpectation(rest.value().with(sum), rest.terms(), bounds, rest.allowance(), rest.shares());
    }

    /** The gradient of a number that the student computes with respect to an input, along random directions. */
    Expectation alongDirections(String v, String number, int[] shape) {
        return new AlongDirections(
                shape, yours -> isGradientOf(number, v, Plain.of(yours).value()));
    }

    private Judgement isGradientOf(String number, String v, double[] gradient) {
        Random random = new Random(seed(input));
        int agreeing = 0;
        int disagreeing = 0;
        for (int q = 0; q < MOST_DIRECTIONS; q++) {
            double[] direction = random.doubles(gradient.length, -1, 1).toArray();
            List<P> passes = student.runAll(line(Map.of(v, direction), SHORT_STEP));
            Difference difference = Difference.of(SHORT_STEP, i -> terms(Quantity.number(1), number, passes.get(i)));
            double along = 0;
            double size = SMALL;
            for (int k = 0; k < gradient.length; k++) {
                along += gradient[k] * direction[k];
                size += Math.abs(gradient[k] * direction[k]);
            }
            if (difference.doubt() <= ACCURACY * size) {
                if (Math.abs(difference.slope() - along) <= ACCURACY * size) {
                    agreeing++;
                } else {
                    disagreeing++;
                }
            }
            if (agreeing == ENOUGH_DIRECTIONS) {
                return Judgement.RIGHT;
            }
            if (disagreeing == ENOUGH_DIRECTIONS) {
                return Judgement.wrong(() -> new Mismatch(new int[0], Double.NaN, Double.NaN, 0));
            }
        }
        return Judgement.INCONCLUSIVE;
    }

    /** The input moved by h, −h, h/2, −h/2 and 0 along a direction. */
    private List<I> line(Map<String, double[]> direction, double h) {
        List<I> points = new ArrayList<>();
        for (double step : new double[] {h, -h, h / 2, -h / 2}) {
            Map<String, double[]> along = new HashMap<>();
            direction.forEach((name, by) ->
                    along.put(name, Arrays.stream(by).map(each -> each * step).toArray()));
            points.add(moved(along));
        }
        points.add(input);
        return points;
    }

    /** That a gradient with respect to a stage goes with what another one does, in which way the inputs ever move both. */
    Expectation along(String v, String stage, Quantity weights, Set<String> inputs, Expectation definition) {
        return new Expectation() {
            @Override
            public Entries value() {
                return definition.value();
            }

            @Override
            public boolean isUnique() {
                return false;
            }

            @Override
            public Judgement judge(Entries yours) {
                return goesWith(Plain.of(yours), v, stage, weights, inputs);
            }
        };
    }

    /** Along as many directions as there are entries, leaving out those that cross a kink. */
    private Judgement goesWith(Quantity gradient, String v, String stage, Quantity weights, Set<String> inputs) {
        Random random = new Random(seed(input));
        int directions = gradient.size() + 4;
        List<I> moved = new ArrayList<>();
        for (int q = 0; q < directions; q++) {
            Map<String, double[]> direction = new HashMap<>();
            for (String name : inputs) {
                direction.put(name, random.doubles(of(name).size(), -1, 1).toArray());
            }
            moved.addAll(line(direction, STEP));
        }
        List<P> passes = student.runAll(moved);
        int agreeing = 0;
        int disagreeing = 0;
        for (int q = 0; q < directions; q++) {
            int first = 5 * q;
            Difference through = Difference.of(STEP, i -> terms(weights, stage, passes.get(first + i)));
            Difference along = Difference.of(STEP, i -> terms(gradient, v, passes.get(first + i)));
            double size = Math.abs(through.slope()) + Math.abs(along.slope()) + SMALL;
            if (through.doubt() + along.doubt() <= ACCURACY * size) {
                if (Math.abs(through.slope() - along.slope()) <= ACCURACY * size) {
                    agreeing++;
                } else {
                    disagreeing++;
                }
            }
        }
        // Every direction moves every entry, so what is wrong anywhere shows nearly everywhere; a kink that hides shows
        // in one.
        if (disagreeing > agreeing) {
            return Judgement.wrong(() -> new Mismatch(new int[0], Double.NaN, Double.NaN, 0));
        }
        return agreeing >= gradient.size() ? Judgement.RIGHT : Judgement.INCONCLUSIVE;
    }

    /** Of the numbers of the input, so that the same input is always judged along the same directions. */
    static long seed(Record input) {
        long seed = 0;
        for (Quantity each : Plain.of(input).values()) {
            seed = 31 * seed + Arrays.hashCode(each.value());
        }
        return seed;
    }

    /**
     * What a function does along a line.
     *
     * @param slope by central differences of two steps, extrapolated
     * @param doubt by how much it may be off: where the function bends as much in half a step, it has a kink there
     */
    private record Difference(double slope, double doubt) {

        /** @param at the terms of the value at h, −h, h/2, −h/2 and 0; each has kinks of its own, that may cancel in the sum */
        static Difference of(double h, IntFunction<double[]> at) {
            double[][] terms = IntStream.range(0, 5).mapToObj(at).toArray(double[][]::new);
            double slope = 0;
            double doubt = 0;
            for (int i = 0; i < terms[4].length; i++) {
                double center = 2 * terms[4][i];
                double wide = (terms[0][i] - terms[1][i]) / (2 * h);
                double narrow = (terms[2][i] - terms[3][i]) / h;
                double wideBend = Math.abs(terms[0][i] + terms[1][i] - center) / h;
                double narrowBend = Math.abs(terms[2][i] + terms[3][i] - center) / (h / 2);
                boolean kinked = narrowBend > KINKED * wideBend;
                slope += (4 * narrow - wide) / 3;
                doubt += Math.abs(narrow - wide) + (kinked ? narrowBend : 0);
            }
            return new Difference(slope, doubt);
        }
    }

    private Quantity of(String name) {
        return Objects.requireNonNull(Plain.of(input).get(name), name);
    }

    private I moved(Map<String, double[]> by) {
        Map<String, Quantity> values = Plain.of(input);
        by.forEach((name, along) -> {
            Quantity numbers = values.get(name);
            for (int i = 0; numbers != null && i < along.length; i++) {
                numbers.value()[i] += along[i];
            }
        });
        return Plain.like(input, values);
    }

    /** Of the product of both; NaN where there is no value of that shape. */
    private static double[] terms(Quantity weights, String stage, Record pass) {
        Quantity value = Plain.of(pass).get(stage);
        double[] terms = new double[weights.size()];
        if (value == null || value.rows() != weights.rows() || value.columns() != weights.columns()) {
            Arrays.fill(terms, Double.NaN);
        } else {
            Arrays.setAll(terms, i -> weights.value()[i] * value.value()[i]);
        }
        return terms;
    }
}
