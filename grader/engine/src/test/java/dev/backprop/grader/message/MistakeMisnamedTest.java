package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MistakeMisnamedTest {

    @Test
    void names_both() {
        assertThat(new MistakeMisnamed("mistakes/x", 7, "dW", "zero", "factor-n").text())
                .isEqualTo(
                        "mistakes/x is named factor-n at dW with seed 7, and not zero. Mend the model of factor-n, or allow the name:"
                                + " \"mayBeNamed\": [\"factor-n\"].");
    }

    @Test
    void knows_mistakes_without_a_name() {
        assertThat(new MistakeMisnamed("mistakes/x", 7, "dW", "", "factor-n").text())
                .isEqualTo(
                        "mistakes/x is named factor-n at dW with seed 7, and should have no name. Mend the model of factor-n, or allow"
                                + " the name: \"mayBeNamed\": [\"factor-n\"].");
    }
}
