package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AudienceUnknownTest {

    @Test
    void names_the_audiences_that_there_are() {
        assertThat(new AudienceUnknown("all\n", List.of("students", "staff")).text())
                .isEqualTo("There is no audience all\\n. Choose one of: students, staff.");
    }
}
