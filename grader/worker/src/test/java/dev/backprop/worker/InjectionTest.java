package dev.backprop.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Exceptions at any place of all programs in the assignments' folders. */
@Tag("jdk")
@ExtendWith(Silence.class)
class InjectionTest {

    /** Some of what {@link Injections} tries by hand. */
    @Test
    void names_the_stage_that_threw_and_calls_nothing_finished_that_is_not() throws IOException {
        Injections injections = new Injections(RecordedVariantsTest.ASSIGNMENTS, 20260901);

        injections.run(60);

        assertThat(injections.remarks()).hasSizeLessThanOrEqualTo(4);
        assertThat(injections.falselyFinished()).isZero();
        assertThat(injections.named()).isGreaterThanOrEqualTo(0.93);
        assertThat(injections.tally().get("finished")).isGreaterThan(100);
    }
}
