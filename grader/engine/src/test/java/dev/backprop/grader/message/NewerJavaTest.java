package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewerJavaTest {

    @Test
    void says_what_exercises_compile_as() {
        assertThat(new NewerJava().text())
                .isEqualTo("Exercises compile as Java 17: write this without what newer versions of Java have.");
    }
}
