package dev.backprop.assignments.twomodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

/** The numbers that the handout prints are those that the stages ask for. */
class HandoutTest {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    @Test
    void dual_numbers_are_printed_as_they_are() throws IOException {
        DualNumbers.In in = new DualNumbers.In(new double[] {3, 2}, new double[] {-4, -1});
        double[] any = {0, 0};
        DualNumbers.Pass nothing = new DualNumbers.Pass(any, any, any, any, any, any, any);
        String example = section("**DualNumbers** at", "The last line");

        DualNumbers.STAGES.forEach(stage -> assertThat(numbersAfter(stage.name(), example, 2))
                .as(stage.name())
                .isEqualTo(rounded(value(stage, in, nothing).value())));
    }

    @Test
    void the_chain_is_printed_as_it_is() throws IOException {
        String example = section("**JacobianProducts** at", "## 6");
        JacobianProducts.In in = new JacobianProducts.In(
                matrix(new double[][] {{1, 0}, {2, -1}, {0, 3}}),
                matrix(new double[][] {{1, 2, 0}, {0, -1, 1}}),
                matrix(new double[][] {{2, -1}}),
                matrix(new double[][] {{1}, {2}}),
                matrix(new double[][] {{3}}));
        Exercise<JacobianProducts.In, JacobianProducts.Pass> exercise = JacobianProducts.EXERCISE;
        SimpleMatrix J21 = in.J2().mult(in.J1());
        JacobianProducts.Pass before = new JacobianProducts.Pass(J21, J21, J21, J21, J21, 16, 12, 14, new int[0]);

        List<BigDecimal> printedNumbers = numbers(example).toList();
        Map<String, String> printed = new LinkedHashMap<>();
        for (Stage<JacobianProducts.In, JacobianProducts.Pass> stage : exercise.stages()) {
            Entries value = value(stage, in, before).value();
            int firstRow = value.shape().length == 2 ? value.shape()[1] : value.data().length;
            List<BigDecimal> right = rounded(value).subList(0, firstRow);
            assertThat(numbersAfter(stage.name(), example, firstRow))
                    .as(stage.name())
                    .isEqualTo(right);
            assertThat(printedNumbers).containsAll(rounded(value));
            printed.put(stage.name(), right.toString());
        }
        assertThat(printed).containsEntry("fromRight", "[16]").containsEntry("order", "[3, 2, 1]");
    }

    private static <I extends Record, P extends Record> Expectation value(Stage<I, P> stage, I in, P before) {
        @SuppressWarnings("unchecked") // a proxy has the type of its interface
        Student<I, P> nobody = (Student<I, P>) Proxy.newProxyInstance(
                Student.class.getClassLoader(), new Class<?>[] {Student.class}, (proxy, method, arguments) -> {
                    throw new AssertionError("a definition asks no student");
                });
        return stage.definition().rule().expect(in, before, nobody);
    }

    private static List<BigDecimal> numbersAfter(String name, String text, int count) {
        int at = text.indexOf(name + " ", text.indexOf('\n'));
        assertThat(at).as(name).isNotNegative();
        return numbers(text.substring(text.indexOf('=', at))).limit(count).toList();
    }

    private static Stream<BigDecimal> numbers(String text) {
        return NUMBER.matcher(text).results().map(found -> new BigDecimal(found.group()).stripTrailingZeros());
    }

    private static List<BigDecimal> rounded(Entries value) {
        return Arrays.stream(value.data())
                .mapToObj(number -> BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP))
                .map(number -> number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros())
                .collect(Collectors.toList());
    }

    private static String section(String from, String to) throws IOException {
        String handout = Files.readString(Path.of("handout.md"));
        int start = handout.indexOf(from);
        return handout.substring(start, handout.indexOf(to, start));
    }

    private static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }
}
