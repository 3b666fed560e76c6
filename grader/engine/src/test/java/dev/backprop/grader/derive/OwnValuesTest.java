package dev.backprop.grader.derive;

import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Over.over;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Scale.scale;
import static dev.backprop.grader.circuit.op.Sigmoid.sigmoid;
import static dev.backprop.grader.circuit.op.Square.square;
import static dev.backprop.grader.circuit.op.Sum.sum;
import static dev.backprop.grader.circuit.op.Tanh.tanh;
import static dev.backprop.grader.derive.Programs.lost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.check.CheckMessages.NotRun;
import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Size;
import dev.backprop.grader.circuit.Vec;
import dev.backprop.grader.derive.Programs.Scope;
import dev.backprop.grader.report.CheckStatus;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is judged at a student's own earlier values, where these are odd. */
class OwnValuesTest {

    private static final Exercise<?, ?> BATCH_NORM = Programs.exercise(new BatchNorm());

    private static final int SEEDS = 8;

    private static double[] meanCols(SimpleMatrix X) {
        double[] means = new double[X.getNumCols()];
        Arrays.setAll(means, j -> X.getColumn(j).elementSum() / X.getNumRows());
        return means;
    }

    private static double[] all(int length, double value) {
        return DoubleStream.generate(() -> value).limit(length).toArray();
    }

    private static SimpleMatrix each(SimpleMatrix X, Entry entry) {
        SimpleMatrix result = new SimpleMatrix(X.getNumRows(), X.getNumCols());
        for (int i = 0; i < X.getNumRows(); i++) {
            for (int j = 0; j < X.getNumCols(); j++) {
                result.set(i, j, entry.at(i, j));
            }
        }
        return result;
    }

    private interface Entry {
        double at(int row, int column);
    }

    /** A correct program, with one of its lines changed by {@code mistake}. */
    private static Consumer<Scope> batchNorm(String mistake) {
        return s -> {
            SimpleMatrix X = s.mat("X");
            SimpleMatrix dout = s.mat("dout");
            double[] gamma = s.vec("gamma");
            int N = X.getNumRows();
            int D = X.getNumCols();
            double[] mean = switch (mistake) {
                case "mean of all" -> all(D, X.elementSum() / (N * D));
                case "mean left at 0" -> all(D, 0);
                default -> meanCols(X);
            };
            SimpleMatrix centred = each(X, (i, j) -> X.get(i, j) - mean[j]);
            double[] right = meanCols(centred.elementMult(centred));
            double[] var = mistake.equals("variance of all")
                    ? all(D, Arrays.stream(right).sum() / D)
                    : right;
            double[] std = Arrays.stream(var)
                    .map(v -> mistake.equals("std of 1")
                            ? 1
                            : Math.sqrt(mistake.startsWith("epsilon missing") ? v : v + 1e-5))
                    .toArray();
            if (mistake.equals("std mostly 0") && X.get(0, 0) < 1.8) {
                Arrays.fill(std, 0);
            }
            boolean guarded = mistake.equals("epsilon missing, guarded") || mistake.equals("std mostly 0");
            double[] one =
                    Arrays.stream(std).map(v -> guarded && v == 0 ? 0 : 1 / v).toArray();
            double instead = mistake.equals("std mostly 0") ? 1 : 0;
            SimpleMatrix xhat = each(X, (i, j) -> guarded && std[j] == 0 ? instead : centred.get(i, j) / std[j]);
            SimpleMatrix dxhat = each(X, (i, j) -> dout.get(i, j) * gamma[j]);
            double[] dgamma = new double[D];
            double[] dstd = new double[D];
            double[] dvar = new double[D];
            for (int j = 0; j < D; j++) {
                for (int i = 0; i < N; i++) {
                    dgamma[j] += dout.get(i, j) * xhat.get(i, j);
                    dstd[j] -= dxhat.get(i, j) * centred.get(i, j) * one[j] * one[j];
                }
                dstd[j] *= mistake.equals("dstd halved") ? 0.5 : 1;
                dvar[j] = dstd[j] * one[j] / 2;
            }
            SimpleMatrix dcentred = each(X, (i, j) -> dxhat.get(i, j) * one[j] + 2 * dvar[j] * centred.get(i, j) / N);
            double[] dmean = Arrays.stream(meanCols(dcentred)).map(v -> -v * N).toArray();
            s.put("mean", mean);
            s.put("centred", centred);
            s.put("var", var);
            s.put("std", std);
            s.put("xhat", xhat);
            s.put("out", each(X, (i, j) -> xhat.get(i, j) * gamma[j]));
            s.put("dgamma", dgamma);
            s.put("dxhat", dxhat);
            s.put("dstd", dstd);
            s.put("dvar", dvar);
            s.put("dcentred", dcentred);
            s.put("dmean", dmean);
            s.put("dX", each(X, (i, j) -> dcentred.get(i, j) + dmean[j] / N));
        };
    }

    /** x·σ(x) */
    static final class Swish extends Circuit {
        final Num x = input(decimals(4));
        final Num s = stage(sigmoid(x));
        final Num f = output(mult(x, s));

        {
            backward(d(x));
        }
    }

    /** The gradient has s itself, and its slope s(1 − s): both as the student has them. */
    @ParameterizedTest
    @CsvSource({"1, 1, true", "2, 1, false", "0.5, 1, false", "2, 2, false"})
    void a_gradient_may_have_an_own_value_and_its_slope(double inside, double factor, boolean right) {
        Exercise<?, ?> exercise = Programs.exercise(new Swish());
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(lost(Programs.examine(exercise, seed, scope -> {
                        double x = scope.num("x");
                        double s = 1 / (1 + Math.exp(-inside * x));
                        scope.put("s", s);
                        scope.put("f", x * s);
                        scope.put("dx", factor * (s + x * s * (1 - s)));
                    })))
                    .as("seed %d", seed)
                    .isEqualTo(
                            right
                                    ? List.of()
                                    : factor == 1
                                            ? List.of("s")
                                            : List.of("s", "dx", "exactness", "purity", "stability"));
        }
    }

    /** tanh of something far out is 1 to the last digit, and its slope 0. */
    static final class Saturated extends Circuit {
        final Size N = size(1, 4);
        final Vec x = vector(N), y = vector(N);
        final Vec t = stage(tanh(x));
        final Num f = output(sum(plus(t, y)));

        {
            backward(d(x));
        }
    }

    @Test
    void a_slope_may_be_that_of_an_own_value_at_its_limit() {
        Exercise<?, ?> exercise = Programs.exercise(new Saturated());
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(lost(Programs.examine(exercise, seed, scope -> {
                        double[] t =
                                Arrays.stream(scope.vec("y")).map(Math::tanh).toArray();
                        double f = 0;
                        for (int i = 0; i < t.length; i++) {
                            f += t[i] + scope.vec("y")[i];
                        }
                        scope.put("t", t);
                        scope.put("f", f);
                        scope.put("dx", Arrays.stream(t).map(v -> 1 - v * v).toArray());
                    })))
                    .as("seed %d", seed)
                    .containsExactly("t");
        }
    }

    /** On half of the inputs dz and dw follow from dmax, which is NaN, and on the other half they are 0. */
    @Test
    void a_gradient_of_which_only_zeros_are_known_is_not_right_yet() {
        Exercise<?, ?> exercise = Programs.exercise(new MulMax());
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(lost(Programs.examine(exercise, seed, s -> {
                        double dmax = Double.NaN;
                        s.put("xy", s.num("x") * s.num("y"));
                        s.put("max", Math.max(s.num("z"), s.num("w")));
                        s.put("sum", s.num("xy") + s.num("max"));
                        s.put("f", 2 * s.num("sum"));
                        s.put("dsum", 2.0);
                        s.put("dxy", 2.0);
                        s.put("dmax", dmax);
                        s.put("dx", 2 * s.num("y"));
                        s.put("dy", 2 * s.num("x"));
                        s.put("dz", s.num("z") >= s.num("w") ? dmax : 0);
                        s.put("dw", s.num("w") > s.num("z") ? dmax : 0);
                    })))
                    .as("seed %d", seed)
                    .containsExactly("dmax", "dz", "dw");
        }
    }

    /** loss = Σ s²/N, by way of the squares. */
    static final class MeanSquare extends Circuit {
        final Size N = size(1, 4);
        final Vec x = vector(N);
        final Num w = input(decimals(4));
        final Vec s = stage(scale(w, x));
        final Vec q = stage(square(s));
        final Num loss = output(over(sum(q), N));

        {
            backward(d(s), d(w).large(100));
        }
    }

    /** The mean is that of half as many, and q and ds stand in each other's place; dw is carried back from the ds of that mean. */
    @ParameterizedTest
    @CsvSource({"1, true", "0.5, true", "3, false", "0, false"})
    void a_gradient_may_be_that_of_the_own_loss_whatever_is_returned_between(double factor, boolean right) {
        Exercise<?, ?> exercise = Programs.exercise(new MeanSquare());
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(lost(Programs.examine(exercise, seed, scope -> {
                        double[] x = scope.vec("x");
                        double[] s =
                                Arrays.stream(x).map(v -> scope.num("w") * v).toArray();
                        double[] q = Arrays.stream(s).map(v -> v * v).toArray();
                        double[] ds =
                                Arrays.stream(s).map(v -> 4 * v / x.length).toArray();
                        double dw = 0;
                        for (int i = 0; i < x.length; i++) {
                            dw += factor * ds[i] * x[i];
                        }
                        scope.put("s", s);
                        scope.put("q", ds);
                        scope.put("loss", 2 * Arrays.stream(q).sum() / x.length);
                        scope.put("ds", q);
                        scope.put("dw", dw);
                    })))
                    .as("seed %d", seed)
                    .contains("q", "loss", "ds")
                    .matches(lost -> lost.contains("dw") != right, "dw is judged rightly")
                    .matches(lost -> lost.contains("dw.large") != right, "dw of a batch is judged rightly");
        }
    }

    @Test
    void a_correct_program_keeps_every_point() {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(lost(Programs.examine(BATCH_NORM, seed, batchNorm("none"))))
                    .isEmpty();
        }
    }

    /** The same number in all entries is a value like any other: what follows from it rightly is right. */
    @ParameterizedTest
    @CsvSource({"mean of all, mean", "variance of all, var", "std of 1, std"})
    void a_value_of_equal_entries_loses_its_own_stage_alone(String mistake, String stage) {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(lost(Programs.examine(BATCH_NORM, seed, batchNorm(mistake))))
                    .as("seed %d", seed)
                    .containsExactly(stage);
        }
    }

    @Test
    void what_is_left_at_zero_is_no_value_to_go_on_from() {
        assertThat(lost(Programs.examine(BATCH_NORM, 1, batchNorm("mean left at 0"))))
                .containsExactly("mean", "centred");
    }

    /** A column of equal numbers has a deviation of 0 then, and what is divided by it is none that can be judged. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"epsilon missing; std", "epsilon missing, guarded; std"})
    @Tag("long")
    void an_input_on_which_an_own_value_leads_to_no_number_says_nothing(String mistake, String stage) {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(lost(Programs.examine(BATCH_NORM, seed, batchNorm(mistake))))
                    .as("seed %d", seed)
                    .containsExactly(stage);
        }
    }

    @Test
    void where_nearly_all_inputs_say_nothing_the_value_before_is_to_be_corrected_first() {
        assertThat(Programs.examine(BATCH_NORM, 1, batchNorm("std mostly 0")))
                .filteredOn(result -> result.id().equals("xhat"))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.status()).isEqualTo(CheckStatus.NOT_RUN);
                    assertThat(result.message()).contains(new NotRun(NotRun.Reason.NO_NUMBER));
                });
    }

    @Test
    void a_wrong_gradient_is_wrong_on_the_other_inputs() {
        assertThat(lost(Programs.examine(BATCH_NORM, 1, batchNorm("dstd halved"))))
                .containsExactly("dstd");
    }
}
