package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValueNotReachedTest {

    @Test
    void refers_to_the_stage_that_broke_off() {
        assertThat(new ValueNotReached("dscores").text()).isEqualTo("Not reached: see dscores.");
    }
}
