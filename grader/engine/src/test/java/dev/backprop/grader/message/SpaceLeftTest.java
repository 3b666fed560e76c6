package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpaceLeftTest {
    @Test
    void says_how_much() {
        assertThat(new SpaceLeft("/tmp", 5000, true).text()).isEqualTo("/tmp has 5000 MiB free.");
    }

    @Test
    void says_when_it_is_too_little() {
        assertThat(new SpaceLeft("/tmp", 5, false).text())
                .isEqualTo("/tmp has only 5 MiB free; the grader needs up to 200 MiB. Make room.");
    }
}
