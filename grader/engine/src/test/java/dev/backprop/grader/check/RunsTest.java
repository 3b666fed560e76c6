package dev.backprop.grader.check;

import static dev.backprop.grader.assignment.Expectations.equalTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.worker.wire.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunsTest {

    record Row(double[] x) {}

    record Pass(double first) {}

    /** Knows what it was called with. */
    private static final class Remembering implements StudentProgram {

        private final List<Double> calledWith = new ArrayList<>();

        @Override
        public Answer call(List<Value> arguments) {
            calledWith.add(((Value.Reals) arguments.get(0)).values()[0]);
            return new Answer(new Value.Composite(List.of("first"), List.of(new Value.Real(0))), List.of());
        }

        @Override
        public List<Optional<Answer>> callAhead(List<List<Value>> arguments) {
            return arguments.stream().map(this::call).map(Optional::of).toList();
        }
    }

    private final Remembering program = new Remembering();

    private final Runs<Row, Pass> runs = new Runs<>(
            new Exercise<>(
                    "backprop.Rows",
                    "first",
                    Row.class,
                    Pass.class,
                    List.of(Stage.<Row, Pass>value("first").from(row -> equalTo(row.x()[0]))),
                    List.of()),
            program);

    @Test
    void what_is_kept_by_shape_is_that_of_another_input() {
        double[][] rows = {{1}, {2, 0}, {3, 0, 0}, {4, 0}, {5}};
        runs.ahead(Arrays.stream(rows).map(Row::new).toList());

        assertThat(program.calledWith).containsExactly(1.0, 5.0, 2.0, 4.0, 3.0);
    }
}
