package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuiltFromAnotherFileTest {

    @Test
    void asks_for_a_build() {
        assertThat(new BuiltFromAnotherFile("03-flat-svm/assignment.json").text())
                .isEqualTo(
                        "03-flat-svm/assignment.json is not the one that this grader was built with. Build it again: mvn package");
    }
}
