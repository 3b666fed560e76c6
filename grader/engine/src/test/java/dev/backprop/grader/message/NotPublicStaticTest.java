package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotPublicStaticTest {
    @Test
    void says_how_to_declare_it() {
        assertThat(new NotPublicStatic("forwardBackward").text())
                .isEqualTo("The method forwardBackward has to be public and static, as in the stub.");
    }
}
