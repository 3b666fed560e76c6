package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutputInsideClassTest {

    @Test
    void asks_for_another_folder() {
        assertThat(new OutputInsideClass("class/out", "class").text())
                .isEqualTo("class/out lies in class, among the submissions. Name a folder elsewhere with --out.");
    }
}
