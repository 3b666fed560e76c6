package dev.backprop.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.worker.wire.Value;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallRecordTest {

    record Input(SimpleMatrix X) {}

    /** A loop without an end may be reached with four rows, where all that returned had three. */
    @ParameterizedTest
    @CsvSource({"1, 1, true", "3, 3, true", "4, 5, true", "128, 512, false"})
    void only_a_much_larger_input_explains_that_a_call_takes_long(int rows, int columns, boolean usual) {
        CallRecord calls = new CallRecord(Input.class);
        assertThat(calls.isUsual(input(rows, columns))).isTrue();

        calls.add(List.of(input(2, 2), input(3, 3)), 1000);

        assertThat(calls.isUsual(input(rows, columns))).isEqualTo(usual);
    }

    private static List<Value> input(int rows, int columns) {
        return List.of(new Value.Matrix(rows, columns, new double[rows * columns]));
    }
}
