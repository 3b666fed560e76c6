package dev.backprop.assignments.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

/** The numbers that the handout prints are those that the stages ask for. */
class HandoutTest {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private static SigmoidRegression.In example(double step, int steps) {
        return new SigmoidRegression.In(
                new SimpleMatrix(new double[][] {{1, 2}, {0, -1}}),
                new SimpleMatrix(new double[][] {{1}, {0}}),
                new SimpleMatrix(new double[][] {{0.5, -1}, {0, 0.5}}),
                new SimpleMatrix(new double[][] {{1}, {-1}}),
                step,
                steps);
    }

    @Test
    void a_step_is_printed_as_it_is() throws IOException {
        GradientDescent.In in = new GradientDescent.In(
                new SimpleMatrix(new double[][] {{1, -2}, {0.5, 3}}),
                new SimpleMatrix(new double[][] {{4, -1}, {0, 2}}),
                0.1);
        double[] after = GradientDescent.after(in).value().data();

        assertThat(numbers("**GradientDescent** at the rate", "**SigmoidRegression**")
                        .skip(1))
                .containsExactlyElementsOf(rounded(1, -2, 4, -1, after[0], after[1], 0.5, 3, 0, 2, after[2], after[3]));
    }

    @Test
    void the_first_pass_is_printed_as_it_is() throws IOException {
        SigmoidRegression.In in = example(0.1, 1);
        Weights start = Weights.of(in);
        double[] h = Weights.VALUES.value(Weights.NETWORK.h, start.network(in)).value();
        double[] pred =
                Weights.VALUES.value(Weights.NETWORK.pred, start.network(in)).value();
        double[] dw1 =
                Weights.VALUES.gradient(Weights.NETWORK.w1, start.network(in)).value();
        double[] dw2 =
                Weights.VALUES.gradient(Weights.NETWORK.w2, start.network(in)).value();

        assertThat(numbers("    h = ", "The weights after one"))
                .containsExactlyElementsOf(rounded(
                        h[0],
                        h[1],
                        pred[0] - 1,
                        2,
                        dw2[0],
                        1,
                        dw1[0],
                        dw1[1],
                        h[2],
                        h[3],
                        pred[1],
                        dw2[1],
                        dw1[2],
                        dw1[3]));
    }

    @Test
    void weights_are_printed_as_they_are() throws IOException {
        SigmoidRegression.In in = example(0.1, 4);
        List<Weights> all = Weights.rightBeforeEachStep(in);
        double[] one1 = all.get(1).w1().value();
        double[] one2 = all.get(1).w2().value();
        double[] three1 = all.get(3).w1().value();
        double[] three2 = all.get(3).w2().value();

        assertThat(numbers("and after three:", "The losses of three"))
                .containsExactlyElementsOf(rounded(
                        1, one1[0], one1[1], 2, one2[0], 1, three1[0], three1[1], 2, three2[0], one1[2], one1[3],
                        one2[1], three1[2], three1[3], three2[1]));
    }

    @Test
    void losses_are_printed_as_they_are() throws IOException {
        for (double rate : new double[] {0.1, 1, 10}) {
            SigmoidRegression.In in = example(rate, 3);
            double[] losses = Weights.rightBeforeEachStep(in).stream()
                    .map(each -> each.loss(in))
                    .mapToDouble(loss -> loss.value()[0])
                    .toArray();
            String name =
                    "rate " + BigDecimal.valueOf(rate).stripTrailingZeros().toPlainString() + " ";

            assertThat(numbers(name, "}").skip(1)).as(name).containsExactlyElementsOf(rounded(losses));
        }
    }

    @Test
    void batches_and_their_steps_are_printed_as_they_are() throws IOException {
        Spiral.In in = new Spiral.In(new SimpleMatrix(7, 1), new int[7], 2, 0, 1, 3, 2, 0.5, Spiral.GIVEN_LOSS);
        double[] sizes = Arrays.stream(in.sizes()).asDoubleStream().toArray();
        Steps none = new Steps(new double[] {1}, List.of(), new int[0]);
        Steps one = new Steps(new double[] {1}, List.of(new double[] {3}), new int[] {1});
        Steps two = new Steps(new double[] {1}, List.of(new double[] {3}, new double[] {4}), new int[] {1, 1});
        double[] steps = Stream.of(none, one, two)
                .mapToDouble(each -> each.expected(in.rate()).value().data()[0])
                .toArray();

        assertThat(numbers("    batches = {", "}")).containsExactlyElementsOf(rounded(sizes));
        assertThat(numbers("    steps = {", "}")).containsExactlyElementsOf(rounded(steps));
    }

    private static Stream<BigDecimal> numbers(String from, String to) throws IOException {
        String handout = Files.readString(Path.of("handout.md"));
        int start = handout.indexOf(from);
        return NUMBER.matcher(handout.substring(start, handout.indexOf(to, start)))
                .results()
                .map(found -> plain(new BigDecimal(found.group())));
    }

    private static List<BigDecimal> rounded(double... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> plain(BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP)))
                .toList();
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
