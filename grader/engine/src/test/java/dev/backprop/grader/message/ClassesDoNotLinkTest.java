package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassesDoNotLinkTest {
    @Test
    void shows_what_java_says() {
        assertThat(new ClassesDoNotLink("java.lang.NoClassDefFoundError: backprop/Gone").text())
                .isEqualTo(
                        "Java cannot load your classes: java.lang.NoClassDefFoundError: backprop/Gone. Do they need a class that is not part of your submission?");
    }
}
