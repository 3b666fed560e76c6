package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrayFileTest {

    @Test
    void says_what_belongs_there() {
        assertThat(new StrayFile("03-flat-svm/notes.txt", "stub, solution").text())
                .isEqualTo(
                        "Nothing uses 03-flat-svm/notes.txt. Delete it, or move it; what belongs there: stub, solution.");
    }
}
