package dev.backprop.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.check.Toy.Input;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.worker.wire.Value;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    /** It says what it allocates, and is then not called any more. */
    private static final StudentProgram HOPELESS = new StudentProgram() {
        @Override
        public Answer call(List<Value> arguments) {
            throw new Fault(CheckStatus.TIMEOUT, Faults.noPass("it").words()).thrown();
        }

        @Override
        public List<Long> allocated(List<List<Value>> arguments) {
            return List.of(1L, 2L);
        }
    };

    @Test
    void what_a_program_allocates_is_not_known_where_it_is_not_called_any_more() {
        Judge<Input, Toy.Pass> judge = new Judge<>(Toy.EXERCISE, new Runs<>(Toy.EXERCISE, HOPELESS), new HashMap<>());

        assertThat(new Evidence<>(judge, "dw", Toy.DW, List.of(new Input(1, 2))).allocations())
                .isEmpty();
    }
}
