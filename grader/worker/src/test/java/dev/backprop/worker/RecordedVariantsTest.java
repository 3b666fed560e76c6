package dev.backprop.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Recording, tried on all correct programs in the assignments' folders. */
@Tag("jdk")
@ExtendWith(Silence.class)
class RecordedVariantsTest {

    static final Path ASSIGNMENTS = Path.of("..", "..", "assignments");

    @Test
    void changes_nothing_that_a_program_does() throws IOException {
        assertThat(Injections.compared(ASSIGNMENTS, "variants")).isGreaterThan(40);
    }

    @Test
    @Tag("long")
    void a_call_that_is_ended_at_a_line_has_finished_what_was_before_it() throws IOException {
        assertThat(Injections.ended(ASSIGNMENTS, "variants", 60)).isGreaterThan(1000);
    }
}
