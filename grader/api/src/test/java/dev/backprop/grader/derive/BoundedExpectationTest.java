package dev.backprop.grader.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Judgement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedExpectationTest {

    private static final double BOUND = 1e-13;

    /** Two rows of a maxout that both tie, with nearly opposite effects: a draw that cost a correct solution two points. */
    @Test
    void of_two_ties_that_nearly_cancel_each_may_be_open_or_shut() {
        BoundedExpectation two = expectation(new double[] {0.1875, -0.1875}, new double[] {-0.078125, 0.15625});
        for (double first : new double[] {0, 0.5, 1}) {
            for (double second : new double[] {0, 0.5, 1}) {
                assertThat(two.judge(sum(two, first, second)))
                        .as("%s and %s", first, second)
                        .isSameAs(Judgement.RIGHT);
            }
        }
        assertThat(two.judge(sum(two, 1.001, 0))).isNotSameAs(Judgement.RIGHT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-2, 1e-4})
    void any_choice_is_found_where_the_ties_are_alike_to_four_digits(double apart) {
        Random random = new Random(20261128);
        for (int run = 0; run < 100; run++) {
            int entries = 2 + random.nextInt(6);
            double[] like = random.doubles(entries, -1, 1).toArray();
            double[][] ties = new double[1 + random.nextInt(5)][];
            for (int k = 0; k < ties.length; k++) {
                ties[k] = Arrays.stream(like)
                        .map(each -> each + apart * (2 * random.nextDouble() - 1))
                        .toArray();
            }
            BoundedExpectation expectation = expectation(ties);
            double[] open = random.doubles(ties.length, 0, 1).toArray();
            double[] chosen = random.ints(ties.length, 0, 3)
                    .mapToDouble(each -> each / 2.0)
                    .toArray();
            assertThat(expectation.judge(sum(expectation, open)))
                    .as("run %d", run)
                    .isSameAs(Judgement.RIGHT);
            assertThat(expectation.judge(sum(expectation, chosen)))
                    .as("run %d", run)
                    .isSameAs(Judgement.RIGHT);
        }
    }

    @Test
    void what_no_choice_explains_is_wrong() {
        BoundedExpectation one = expectation(new double[] {1, 2});
        assertThat(one.judge(sum(one, 0.5))).isSameAs(Judgement.RIGHT);
        assertThat(one.judge(new Entries(new int[] {2}, new double[] {0.5, 1.001})))
                .isNotSameAs(Judgement.RIGHT);
        assertThat(one.judge(new Entries(new int[] {2}, new double[] {0.5, Double.NaN})))
                .isNotSameAs(Judgement.RIGHT);
    }

    @Test
    void where_ties_do_not_add_up_nothing_is_wrong() {
        BoundedExpectation inSeries = new BoundedExpectation(
                new Entries(new int[] {1}, new double[1]),
                new double[1],
                new double[] {BOUND},
                () -> 0,
                List.of(new double[] {0.5}),
                List.of(),
                false);
        assertThat(inSeries.judge(sum(inSeries, 1))).isSameAs(Judgement.RIGHT);
        assertThat(inSeries.judge(new Entries(new int[] {1}, new double[] {0.75})))
                .isSameAs(Judgement.INCONCLUSIVE);
        assertThat(inSeries.isUnique()).isFalse();
        assertThat(inSeries.leavesChoice()).isFalse();
    }

    private static BoundedExpectation expectation(double[]... shares) {
        int size = shares[0].length;
        double[] bounds = new double[size];
        Arrays.fill(bounds, BOUND);
        List<double[]> all = new ArrayList<>(List.of(shares));
        return new BoundedExpectation(
                new Entries(new int[] {size}, new double[size]), new double[size], bounds, () -> 0, all);
    }

    private static Entries sum(BoundedExpectation of, double... open) {
        double[] sum = new double[of.bounds().length];
        for (int k = 0; k < open.length; k++) {
            double[] share = of.shares().get(k);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += open[k] * share[i];
            }
        }
        return new Entries(new int[] {sum.length}, sum);
    }
}
