package dev.backprop.grader.sandbox;

import static dev.backprop.grader.sandbox.Student.ARGUMENTS;
import static dev.backprop.grader.sandbox.Student.loaded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.worker.wire.Partial;
import dev.backprop.worker.wire.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known of a call that gave no pass: the exercise has the stages m and loss. */
class RecordingTest {

    private static final Value SCALED = new Value.Matrix(2, 2, new double[] {3, 6, 9, 12});

    private Sandbox sandbox;

    @BeforeEach
    void open() {
        sandbox = Sandbox.start(new ProcessJail(), Limits.standard());
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Partial thrown(String body) {
        return partial(loaded(sandbox, body).call(ARGUMENTS));
    }

    private static Partial partial(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Threw.class);
        return ((Reply.Threw) reply).partial();
    }

    private static Partial.Stage finished(String name, Value value) {
        return new Partial.Stage(name, Optional.of(value), true);
    }

    private static Partial.Stage absent(String name) {
        return new Partial.Stage(name, Optional.empty(), false);
    }

    @Test
    void keeps_what_was_computed_and_names_the_stage_that_threw() {
        Partial partial = thrown("""
                SimpleMatrix m = A.scale(f);
                double loss = m.mult(new SimpleMatrix(3, 1)).elementSum();
                return new Pass(m, loss);""");

        assertThat(partial.stages()).containsExactly(finished("m", SCALED), absent("loss"));
        assertThat(partial.stage()).isEqualTo("loss");
        assertThat(partial.naming()).isEqualTo(Partial.Naming.COMPUTES);
        assertThat(partial.place()).contains(new Partial.Place("Exercise.java", 7, 7, "backprop.Exercise", "pass"));
        assertThat(partial.caller()).isEmpty();
        assertThat(partial.operands()).containsExactly(new Partial.Operand("m", 2, 2));
    }
}
