package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValueIsNullTest {

    @Test
    void asks_for_a_value() {
        assertThat(new ValueIsNull("dscores").text()).isEqualTo("dscores is null. Every input needs a value there.");
    }
}
