package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutputTwiceTest {

    @Test
    void names_the_file() {
        assertThat(new OutputTwice("a.xml").text()).isEqualTo("Two reports were to go to a.xml. Name a file for each.");
    }
}
