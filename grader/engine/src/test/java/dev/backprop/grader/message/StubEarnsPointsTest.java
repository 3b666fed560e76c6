package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StubEarnsPointsTest {

    @Test
    void says_how_to_empty_it() {
        assertThat(new StubEarnsPoints("stub", "dW", "3").text())
                .isEqualTo(
                        "stub earns 3 for dW as soon as a comment is added to it. Set its values to null or Double.NaN.");
    }
}
