package dev.backprop.grader.sources.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SubmissionLimitsTest {

    @Test
    void the_default_is_what_is_documented() {
        assertThat(SubmissionLimits.DEFAULT).isEqualTo(new SubmissionLimits(1_048_576, 2_000, 16_777_216, 100_000, 64));
    }

    @Test
    void a_limit_of_nothing_is_a_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SubmissionLimits(0, 1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SubmissionLimits(1, 0, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SubmissionLimits(1, 1, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SubmissionLimits(1, 1, 1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SubmissionLimits(1, 1, 1, 1, 0));
    }
}
