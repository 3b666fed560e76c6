package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonFileBrokenTest {

    @Test
    void names_the_fault() {
        assertThat(new JsonFileBroken("mistakes/x/mistake.json", "$.loses is missing").text())
                .isEqualTo(
                        "mistakes/x/mistake.json cannot be read: $.loses is missing. The fields are in assignments/README.md.");
    }
}
