package dev.backprop.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Recording, tried on all programs in the assignments' folders. */
@Tag("jdk")
class InjectionTest {

    private static final Path ASSIGNMENTS = Path.of("..", "..", "assignments");

    private final PrintStream out = System.out;

    @BeforeEach
    void silence() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    @AfterEach
    void letSpeak() {
        System.setOut(out);
    }

    /** Some of what {@link Injections} tries by hand. */
    @Test
    void names_the_stage_that_threw_and_calls_nothing_finished_that_is_not() throws IOException {
        Injections injections = new Injections(ASSIGNMENTS, 20260901);

        injections.run(60);

        assertThat(injections.remarks()).hasSizeLessThanOrEqualTo(4);
        assertThat(injections.falselyFinished()).isZero();
        assertThat(injections.named()).isGreaterThanOrEqualTo(0.93);
        assertThat(injections.tally().get("finished")).isGreaterThan(100);
    }

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
