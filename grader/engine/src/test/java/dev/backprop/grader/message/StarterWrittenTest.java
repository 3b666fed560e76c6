package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StarterWrittenTest {

    @Test
    void says_what_is_in_it() {
        assertThat(new StarterWritten("../starter", List.of("flat-svm"), List.of(), "100%").text())
                .isEqualTo("../starter is ready to be handed out, with flat-svm. Nothing in it is missing but a JDK."
                        + " Its course.json requires nothing, and passes from 100% on.");
        assertThat(new StarterWritten("x", List.of("a", "b"), List.of("a"), "15").text())
                .endsWith(" Its course.json requires a, and passes from 15 on.");
    }
}
