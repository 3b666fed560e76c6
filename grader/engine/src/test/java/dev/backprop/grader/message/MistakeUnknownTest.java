package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MistakeUnknownTest {

    @Test
    void offers_what_may_have_been_meant() {
        assertThat(new MistakeUnknown("factor", List.of("factor-n", "factor-two")).text())
                .isEqualTo(
                        "There is no mistake factor. Did you mean: factor-n, factor-two? All are listed by: ./grade explain");
    }

    @Test
    void says_where_all_are_listed() {
        assertThat(new MistakeUnknown("x", List.of()).text())
                .isEqualTo("There is no mistake x. All are listed by: ./grade explain");
    }
}
