package dev.backprop.grader.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LinearSlopesTest {

    private static final int EXAMPLES = 40;
    private static final int FEATURES = 60;
    private static final int CLASSES = 20;
    private static final double[] X = random(1, EXAMPLES * FEATURES);
    private static final double[] UPSTREAM = random(2, EXAMPLES * CLASSES);

    private final double[] gradient = backwards();

    /** W ↦ X·W. */
    private static double[] scores(double[] W) {
        double[] scores = new double[EXAMPLES * CLASSES];
        for (int i = 0; i < EXAMPLES; i++) {
            for (int d = 0; d < FEATURES; d++) {
                for (int c = 0; c < CLASSES; c++) {
                    scores[i * CLASSES + c] += X[i * FEATURES + d] * W[d * CLASSES + c];
                }
            }
        }
        return scores;
    }

    private static double[] random(long seed, int count) {
        return new SplittableRandom(seed).doubles(count, -1, 1).toArray();
    }

    /** Xᵀ·upstream, added up from the last example to the first. */
    private static double[] backwards() {
        double[] gradient = new double[FEATURES * CLASSES];
        for (int i = EXAMPLES - 1; i >= 0; i--) {
            for (int d = 0; d < FEATURES; d++) {
                for (int c = 0; c < CLASSES; c++) {
                    gradient[d * CLASSES + c] += X[i * FEATURES + d] * UPSTREAM[i * CLASSES + c];
                }
            }
        }
        return gradient;
    }

    private Comparison compare(long seed) {
        return RandomDirections.ofLinear(gradient, UPSTREAM, LinearSlopesTest::scores, seed).comparison();
    }

    @Test
    void pass_a_correct_gradient_whatever_the_seed() {
        for (long seed = 0; seed < 300; seed++) {
            assertThat(compare(seed).verdict()).isEqualTo(Verdict.PASS);
        }
    }

    @Test
    void find_a_single_wrong_entry() {
        double scale = Rounding.largest(gradient);
        for (int wrong = 0; wrong < gradient.length; wrong += 13) {
            double right = gradient[wrong];
            gradient[wrong] += 1e-8 * scale;
            Comparison comparison = compare(wrong);
            gradient[wrong] = right;

            assertThat(comparison.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(comparison.index()).isEqualTo(wrong);
            assertThat(comparison.expected().lower()).isCloseTo(right, org.assertj.core.api.Assertions.within(1e-12));
        }
    }

    @Test
    void fail_single_precision() {
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] = (float) gradient[k];
        }

        assertThat(compare(1).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void say_nothing_where_the_upstream_is_not_finite() {
        double[] upstream = UPSTREAM.clone();
        upstream[7] = Double.POSITIVE_INFINITY;

        assertThat(RandomDirections.ofLinear(gradient, upstream, LinearSlopesTest::scores, 1)
                        .verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void refuse_a_map_of_another_size() {
        assertThatThrownBy(() -> RandomDirections.ofLinear(gradient, new double[3], LinearSlopesTest::scores, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("800 numbers");
    }
}
