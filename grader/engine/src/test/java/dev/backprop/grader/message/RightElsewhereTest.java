package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RightElsewhereTest {

    @Test
    void names_the_stage_to_compare_with() {
        assertThat(new RightElsewhere("dW1").text()).isEqualTo("Your dW1 has this right: compare the two.");
    }
}
