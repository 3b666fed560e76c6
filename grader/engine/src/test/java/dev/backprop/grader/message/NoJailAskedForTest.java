package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoJailAskedForTest {
    @Test
    void says_for_what_it_is_good() {
        assertThat(new NoJailAskedFor().text()).isEqualTo("no jail, which is fine for your own code.");
    }
}
