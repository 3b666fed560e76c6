package dev.backprop.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.assignments.scaling.Scaling;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void has_ended_when_the_grader_is_about_to() {
        CheckOptions options = new CheckOptions(1, CheckOptions.DEFAULT_TRIES, Optional.empty());
        WarmUp.begin(List.of(new WarmUp.Coming<>(new Scaling().exercises().get(0), options)), () -> {});

        WarmUp.end();

        // What still loads classes while the virtual machine makes its archive makes it crash.
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("warm-up");
    }
}
