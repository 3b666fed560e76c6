package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StudentUnknownTest {

    @Test
    void names_the_folder() {
        assertThat(new StudentUnknown("ada", "class").text()).isEqualTo("Nobody in class has the id ada.");
    }
}
