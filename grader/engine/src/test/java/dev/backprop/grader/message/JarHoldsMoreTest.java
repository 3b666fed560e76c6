package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JarHoldsMoreTest {

    @Test
    void names_the_jar_and_what_is_in_it() {
        assertThat(new JarHoldsMore("sums.jar", "backprop/Sums.class").text())
                .isEqualTo(
                        "sums.jar holds backprop/Sums.class, which is not for students. Take it out of the assignment's"
                                + " src/main, then build: mvn clean package");
    }
}
