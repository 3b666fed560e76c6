package dev.backprop.grader.sandbox;

import static dev.backprop.grader.sandbox.Student.ARGUMENTS;
import static dev.backprop.grader.sandbox.Student.SCALE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.worker.wire.Value;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SandboxTest {

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(new ProcessJail(), Limits.standard());
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Test
    void compiles_loads_and_calls() {
        Program program = Student.loaded(sandbox, Student.body(SCALE));

        Reply reply = program.call(ARGUMENTS);

        Value product = new Value.Matrix(2, 2, new double[] {3, 6, 9, 12});
        Value result = new Value.Composite(List.of("m", "loss"), List.of(product, new Value.Real(3)));
        assertThat(reply).isEqualTo(new Reply.Returned(result, List.of(), List.of()));
    }
}
