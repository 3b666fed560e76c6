package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotKebabCaseTest {

    @Test
    void shows_a_name_that_is() {
        assertThat(new NotKebabCase("mistakes/dW_twice").text())
                .isEqualTo(
                        "mistakes/dW_twice is not in kebab case. Rename it: small letters, digits and single hyphens, as in"
                                + " sign-flipped-in-dw.");
    }
}
