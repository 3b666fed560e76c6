package dev.backprop.grader.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExactGradientTest {

    private static final int CASES = 12;
    private static final double LAMBDA = 0.375;

    private final List<LinearSvm> cases = dyadicCases(31);

    /** Numbers on a grid of 1/8, batches that are no power of two, and one margin argument at ±2⁻²⁰. */
    private static List<LinearSvm> dyadicCases(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] examples = {3, 5, 6, 7};
        List<LinearSvm> cases = new ArrayList<>();
        while (cases.size() < CASES) {
            int n = examples[cases.size() % examples.length];
            double[] inputs = eighths(random, n * 4);
            double[] weights = eighths(random, 4 * 5);
            inputs[0] = 1;
            int[] labels = random.ints(n, 0, 5).toArray();
            int other = (labels[0] + 1) % 5;
            LinearSvm svm = new LinearSvm(n, 4, 5, inputs, labels, weights, LAMBDA);
            double margin = svm.dataLoss(svm.scores()).kinkArguments()[other];
            weights[other] += Math.copySign(0x1p-20, random.nextInt(2) - 0.5) - margin;
            if (!tied(svm)) {
                cases.add(svm);
            }
        }
        return cases;
    }

    private static boolean tied(LinearSvm svm) {
        return Arrays.stream(svm.dataLoss(svm.scores()).kinkArguments()).anyMatch(z -> z == 0);
    }

    private static double[] eighths(SplittableRandom random, int count) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> random.nextInt(-12, 13) / 8.0);
        return values;
    }

    /** Every margin, and N·λ·w² of every weight. */
    private static UnaryOperator<double[]> terms(LinearSvm svm) {
        return weights -> {
            double[] arguments = svm.loss(weights).kinkArguments();
            double[] terms = Arrays.copyOf(arguments, arguments.length + weights.length);
            for (int k = 0; k < arguments.length; k++) {
                boolean own = k % svm.classes() == svm.labels()[k / svm.classes()];
                terms[k] = own ? 0 : Math.max(0, terms[k]);
            }
            for (int k = 0; k < weights.length; k++) {
                terms[arguments.length + k] = svm.examples() * svm.lambda() * weights[k] * weights[k];
            }
            return terms;
        };
    }

    private static ExactGradient exact(LinearSvm svm) {
        return ExactGradient.ofPiecewiseQuadratic(terms(svm), svm.weights(), svm.examples());
    }

    /** The gradient as sums in some order: {@code add} receives entry and summand. */
    private interface Sink {
        void add(int entry, double summand);
    }

    private static void eachMargin(LinearSvm svm, boolean backwards, Sink sink) {
        double[] arguments = svm.dataLoss(svm.scores()).kinkArguments();
        for (int step = 0; step < arguments.length; step++) {
            int k = backwards ? arguments.length - 1 - step : step;
            int label = svm.labels()[k / svm.classes()];
            int other = k % svm.classes();
            if (other == label || arguments[k] <= 0) {
                continue;
            }
            for (int d = 0; d < svm.features(); d++) {
                double x = svm.inputs()[k / svm.classes() * svm.features() + d];
                sink.add(d * svm.classes() + other, x);
                sink.add(d * svm.classes() + label, -x);
            }
        }
    }

    private static double[] sums(LinearSvm svm, boolean backwards, double factor) {
        double[] sums = new double[svm.weights().length];
        eachMargin(svm, backwards, (entry, summand) -> sums[entry] += factor * summand);
        return sums;
    }

    private static double[] regularised(LinearSvm svm, double[] data) {
        double[] gradient = data.clone();
        Arrays.setAll(gradient, i -> data[i] + 2 * svm.lambda() * svm.weights()[i]);
        return gradient;
    }

    private static double[] each(double[] values, DoubleUnaryOperator f) {
        return Arrays.stream(values).map(f).toArray();
    }

    private interface Variant {
        double[] of(LinearSvm svm);
    }

    private static Map<String, Variant> correctVariants() {
        Map<String, Variant> variants = new LinkedHashMap<>();
        variants.put("matrix product", LinearSvm::weightGradient);
        variants.put("sum / n", s -> regularised(s, each(sums(s, false, 1), v -> v / s.examples())));
        variants.put("sum * (1.0 / n)", s -> regularised(s, each(sums(s, false, 1), v -> v * (1.0 / s.examples()))));
        variants.put("each summand / n", s -> regularised(s, sums(s, false, 1.0 / s.examples())));
        variants.put("backwards, / n", s -> regularised(s, each(sums(s, true, 1), v -> v / s.examples())));
        variants.put("backwards, each / n", s -> regularised(s, sums(s, true, 1.0 / s.examples())));
        variants.put("regularisation first", s -> {
            double[] gradient = each(s.weights(), w -> 2 * s.lambda() * w);
            eachMargin(s, false, (entry, summand) -> gradient[entry] += summand / s.examples());
            return gradient;
        });
        variants.put("positive and negative parts apart", s -> {
            double[] up = new double[s.weights().length];
            double[] down = new double[s.weights().length];
            eachMargin(s, false, (entry, summand) -> {
                up[entry] += Math.max(0, summand / s.examples());
                down[entry] += Math.max(0, -summand / s.examples());
            });
            Arrays.setAll(up, i -> up[i] - down[i]);
            return regularised(s, up);
        });
        variants.put("negative zeros", s -> each(s.weightGradient(), v -> v == 0 ? -0.0 : v));
        return variants;
    }

    @Test
    void accepts_every_correct_order_of_summation() {
        for (long seed = 0; seed < 20; seed++) {
            for (LinearSvm svm : dyadicCases(seed)) {
                ExactGradient exact = exact(svm);
                correctVariants()
                        .forEach((name, variant) -> assertThat(
                                        exact.compare(variant.of(svm)).verdict())
                                .as(name)
                                .isEqualTo(Verdict.PASS));
            }
        }
    }

    @Test
    void correct_variants_are_not_equal_bit_for_bit() {
        long differing = cases.stream()
                .filter(svm -> !Arrays.equals(
                        sums(svm, false, 1.0 / svm.examples()), each(sums(svm, false, 1), v -> v / svm.examples())))
                .count();

        assertThat(differing).isGreaterThan(CASES / 2);
    }

    @Test
    void refuses_finite_differences_at_every_step_size() {
        double[] steps = {
            1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-10, 0x1p-7, 0x1p-10, 0x1p-13, 0x1p-17, 0x1p-20, 0x1p-24,
            0x1p-30
        };
        for (double step : steps) {
            for (boolean central : new boolean[] {false, true}) {
                boolean refused = cases.stream()
                        .anyMatch(svm -> exact(svm)
                                        .compare(differences(svm, step, central))
                                        .verdict()
                                == Verdict.FAIL);
                assertThat(refused).as("step %s, central %s", step, central).isTrue();
            }
        }
    }

    private static double[] differences(LinearSvm svm, double step, boolean central) {
        double[] gradient = new double[svm.weights().length];
        double here = svm.loss(svm.weights()).value();
        for (int i = 0; i < gradient.length; i++) {
            Line line = new Line.Coordinate(svm.weights(), i);
            double ahead = svm.loss(line.at(step)).value();
            gradient[i] = central ? (ahead - svm.loss(line.at(-step)).value()) / (2 * step) : (ahead - here) / step;
        }
        return gradient;
    }

    @Test
    void refuses_an_error_in_the_twelfth_digit_and_whatever_is_not_finite() {
        LinearSvm svm = cases.get(0);
        ExactGradient exact = exact(svm);
        double[] gradient = svm.weightGradient();

        gradient[7] += 1e-12;
        assertThat(exact.compare(gradient).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(exact.compare(gradient).index()).isEqualTo(7);
        assertThat(exact.compare(gradient).actual()).isEqualTo(gradient[7]);
        gradient[3] = Double.NaN;
        assertThat(exact.compare(gradient).index()).isEqualTo(3);
    }

    @Test
    void is_exact_where_the_batch_is_a_power_of_two() {
        SplittableRandom random = new SplittableRandom(32);
        int compared = 0;
        while (compared < 1000) {
            LinearSvm svm = new LinearSvm(
                    4, 4, 5, eighths(random, 16), random.ints(4, 0, 5).toArray(), eighths(random, 20), LAMBDA);
            if (!tied(svm)) {
                assertThat(exact(svm).values()).isEqualTo(svm.weightGradient());
                compared += 20;
            }
        }
    }

    @Test
    void divides_by_the_number_of_examples_once() {
        UnaryOperator<double[]> fivefold = x -> new double[] {2 * x[0], 3 * x[0]};

        assertThat(ExactGradient.ofPiecewiseQuadratic(fivefold, new double[] {0.5}, 3)
                        .values())
                .containsExactly(5 / 3.0);
        assertThat(5 * (1 / 3.0)).isNotEqualTo(5 / 3.0);
    }

    @Test
    void states_the_size_of_the_terms() {
        // One active margin and one weight of 2: the entry is −3 + 2·0.375·2.
        LinearSvm svm = new LinearSvm(1, 1, 2, new double[] {3}, new int[] {0}, new double[] {-2, 1}, LAMBDA);
        ExactGradient exact = exact(svm);

        assertThat(exact.values()).containsExactly(-4.5, 3.75);
        assertThat(exact.termSums()).containsExactly(4.5, 3.75);
        assertThat(exact.tolerance(0)).isEqualTo(18 * 0x1p-53 * 4.5);
    }

    @Test
    void accepts_what_lies_within_the_tolerance_only() {
        ExactGradient exact = new ExactGradient(new double[] {1, 0}, new double[] {8, 0}, 4);
        double tolerance = 24 * 0x1p-53 * 8;

        assertThat(exact.compare(new double[] {1 + tolerance, -0.0}).verdict()).isEqualTo(Verdict.PASS);
        assertThat(exact.compare(new double[] {1 - tolerance, 0}).verdict()).isEqualTo(Verdict.PASS);
        assertThat(exact.compare(new double[] {1 + 1.02 * tolerance, 0}).verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(exact.compare(new double[] {1, Double.MIN_VALUE}).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void refuses_a_tie_because_differences_would_agree_on_a_wrong_slope() {
        LinearSvm tie = new LinearSvm(1, 1, 2, new double[] {1}, new int[] {0}, new double[] {1, 0}, 0);

        assertThatThrownBy(() -> exact(tie))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("never agree");
    }

    @Test
    void refuses_a_function_that_is_not_piecewise_quadratic() {
        assertThatThrownBy(() -> ExactGradient.ofPiecewiseQuadratic(
                        x -> IntStream.range(1, 20)
                                .mapToDouble(k -> Math.exp(k * x[0] / 8))
                                .toArray(),
                        new double[] {0.5},
                        3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void gives_the_gradient_of_a_linear_stage_at_the_own_upstream() {
        SplittableRandom random = new SplittableRandom(33);
        for (int k = 0; k < 200; k++) {
            int n = random.nextInt(1, 9);
            double[] inputs = LinearSvm.decimals(random, n * 3, 1);
            double[] upstream = LinearSvm.decimals(random, n * 4, 0.5);
            ExactGradient exact = ExactGradient.ofLinear(upstream, w -> product(inputs, w, n, 3, 4), 12);

            double[] forwards = new double[12];
            double[] backwards = new double[12];
            for (int i = 0; i < n; i++) {
                addOuterProduct(forwards, inputs, upstream, i);
                addOuterProduct(backwards, inputs, upstream, n - 1 - i);
            }
            assertThat(exact.compare(forwards).verdict()).isEqualTo(Verdict.PASS);
            assertThat(exact.compare(backwards).verdict()).isEqualTo(Verdict.PASS);
            assertThat(exact.summands()).isLessThanOrEqualTo(n);
            forwards[5] = forwards[5] * (1 + 1e-12) + 1e-12;
            assertThat(exact.compare(forwards).verdict()).isEqualTo(Verdict.FAIL);
        }
    }

    private static double[] product(double[] a, double[] b, int rows, int inner, int columns) {
        double[] product = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int d = 0; d < inner; d++) {
                for (int c = 0; c < columns; c++) {
                    product[i * columns + c] += a[i * inner + d] * b[d * columns + c];
                }
            }
        }
        return product;
    }

    private static void addOuterProduct(double[] sum, double[] inputs, double[] upstream, int example) {
        for (int d = 0; d < 3; d++) {
            for (int c = 0; c < 4; c++) {
                sum[d * 4 + c] += inputs[example * 3 + d] * upstream[example * 4 + c];
            }
        }
    }

    @Test
    void refuses_a_map_with_a_constant_or_of_another_size() {
        assertThatThrownBy(() -> ExactGradient.ofLinear(new double[1], x -> new double[] {x[0] + 1}, 1))
                .hasMessage("the map has a constant: leave it out, it has no derivative");
        assertThatThrownBy(() -> ExactGradient.ofLinear(new double[2], x -> x, 1))
                .hasMessage("the map gives 1 numbers for an upstream gradient of 2");
    }

    @Test
    void of_a_map_of_single_rows_is_that_of_the_map_of_all_rows() {
        SplittableRandom random = new SplittableRandom(8);
        double[] weights = eighths(random, 4 * 3);
        double[] upstream = eighths(random, 5 * 3);

        ExactGradient all = ExactGradient.ofLinear(upstream, x -> product(x, weights, 5, 4, 3), 5 * 4);
        ExactGradient single = ExactGradient.ofLinearRows(upstream, upstream, x -> product(x, weights, 1, 4, 3), 5, 4);

        assertThat(single.values()).containsExactly(all.values());
        assertThat(single.termSums()).containsExactly(all.termSums());
        assertThat(single.summands()).isEqualTo(all.summands());
    }

    @Test
    void refuses_lengths_that_do_not_fit() {
        assertThatThrownBy(() -> new ExactGradient(new double[1], new double[2], 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> exact(cases.get(0)).compare(new double[3]))
                .hasMessage("3 entries compared with a gradient of 20");
    }
}
