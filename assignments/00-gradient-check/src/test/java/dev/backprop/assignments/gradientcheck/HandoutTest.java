package dev.backprop.assignments.gradientcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.backprop.grader.message.ShortNumber;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers that the handout prints are those of the solution. */
class HandoutTest {

    private static final double[] TABLE_AT = {1.5, -0.7};
    private static final double[] TABLE_GRADIENT = {3 * 1.5 * 1.5 + 0.7 * 0.7, 2 * 1.5 * -0.7};
    private static final double[] EXAMPLE_AT = {1, 2};
    private static final double[] EXAMPLE_GRADIENT = {5, 1};

    @TempDir
    private static Path classes;

    private static String handout = "";
    private static Class<?> loss = Object.class;
    private static Class<?> solution = Object.class;

    @BeforeAll
    static void compile_the_solution() throws IOException, ReflectiveOperationException {
        handout = Files.readString(Path.of("handout.md"));
        int result = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        classes.toString(),
                        "given/backprop/Loss.java",
                        "solution/backprop/NumericGradient.java");
        assertThat(result).isZero();
        // Not closed: the classes may still load others.
        ClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
        loss = loader.loadClass("backprop.Loss");
        solution = loader.loadClass("backprop.NumericGradient");
    }

    @Test
    void the_cube_of_one_variable() throws ReflectiveOperationException {
        Values values = check(w -> w[0] * w[0] * w[0], new double[] {1}, new double[] {3}, 0.1, 0.1);

        assertThat(handout)
                .contains("(1.331 − 1) / 0.1       = " + shortened(values.forward()[0]))
                .contains("(1.331 − 0.729) / 0.2   = " + shortened(values.central()[0]));
    }

    @Test
    void the_table_of_errors() throws ReflectiveOperationException {
        List<String> rows =
                handout.lines().filter(row -> row.startsWith("| 1e-")).toList();
        assertThat(rows).hasSize(11);
        for (String row : rows) {
            String h = row.split(" ", -1)[1];
            Values values = check(
                    w -> w[0] * w[0] * w[0] + w[0] * w[1] * w[1],
                    TABLE_AT,
                    TABLE_GRADIENT,
                    Double.parseDouble(h),
                    Double.parseDouble(h));
            double forward = IntStream.range(0, TABLE_AT.length)
                    .mapToDouble(k -> Differences.relativeError(TABLE_GRADIENT[k], values.forward()[k]))
                    .max()
                    .orElseThrow();
            assertThat(row).isEqualTo(String.format(Locale.ROOT, "| %s | %.1e | %.1e |", h, forward, largest(values)));
        }
    }

    @Test
    void the_kink() throws ReflectiveOperationException {
        for (String text : List.of("0.001 central is −1.", "0.01 it is −0.7,", "0.1 it is −0.52:")) {
            double h = Double.parseDouble(text.split(" ", -1)[0]);
            Values values = check(w -> Math.max(0, 1 - w[0]), new double[] {0.996}, new double[] {-1}, h, h);

            assertThat(text).contains(shortened(values.central()[0]).replace('-', '−'));
            assertThat(handout).contains("h = " + text);
        }
    }

    @Test
    void the_example() throws ReflectiveOperationException {
        Values values = check(HandoutTest::example, EXAMPLE_AT, new double[] {5, 2}, 0.1, 0.1);

        assertThat(handout).contains(row("forward", values.forward())).contains(row("central", values.central()));
        assertThat(values.relativeError()[0]).isCloseTo(0.0020, offset(0.00005));
        assertThat(values.relativeError()[1]).isCloseTo(0.5, offset(1e-12));
        assertThat(handout).contains("| `relativeError` | 0.0020 | 0.5 |");
    }

    @Test
    void the_best_step_of_the_example() throws ReflectiveOperationException {
        double[] steps = {0.5, 0.1, 0.01};
        List<String> errors = Arrays.stream(steps)
                .mapToObj(step -> {
                    try {
                        return largest(check(HandoutTest::example, EXAMPLE_AT, EXAMPLE_GRADIENT, step, step));
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .map(error -> new BigDecimal(error).round(new MathContext(2)).toPlainString())
                .toList();
        double best = check(HandoutTest::example, EXAMPLE_AT, EXAMPLE_GRADIENT, 0.1, steps)
                .bestStep();

        assertThat(handout)
                .contains("have the largest errors " + errors.get(0) + ", " + errors.get(1) + " and " + errors.get(2)
                        + ". So `bestStep` is " + best + ".");
    }

    private static double example(double[] w) {
        return w[0] * w[0] * w[0] + w[0] * w[1];
    }

    private static double largest(Values values) {
        return Arrays.stream(values.relativeError()).max().orElseThrow();
    }

    private static String row(String name, double[] numbers) {
        return "| `" + name + "` | "
                + String.join(
                        " | ",
                        Arrays.stream(numbers).mapToObj(HandoutTest::shortened).toList())
                + " |";
    }

    private static String shortened(double number) {
        return ShortNumber.of(number);
    }

    /** What the solution returns. */
    private record Values(double[] forward, double[] central, double[] relativeError, double bestStep) {}

    private static Values check(
            ToDoubleFunction<double[]> function, double[] w, double[] analytic, double h, double... steps)
            throws ReflectiveOperationException {
        Object asked = Proxy.newProxyInstance(
                loss.getClassLoader(),
                new Class<?>[] {loss},
                (proxy, method, arguments) -> function.applyAsDouble((double[]) arguments[0]));
        Method check = Stream.of(solution.getMethods())
                .filter(method -> method.getName().equals("check"))
                .findFirst()
                .orElseThrow();
        Object pass = check.invoke(null, asked, w, analytic, h, steps);
        return new Values(
                (double[]) component(pass, "forward"),
                (double[]) component(pass, "central"),
                (double[]) component(pass, "relativeError"),
                (double) component(pass, "bestStep"));
    }

    private static Object component(Object pass, String name) throws ReflectiveOperationException {
        return pass.getClass().getMethod(name).invoke(pass);
    }
}
