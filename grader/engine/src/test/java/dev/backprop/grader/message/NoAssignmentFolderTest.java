package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoAssignmentFolderTest {

    @Test
    void says_what_was_looked_for() {
        assertThat(new NoAssignmentFolder("work").text())
                .isEqualTo(
                        "work holds no assignment: neither it nor a folder in it has an assignment.json. Name the folder that holds the"
                                + " assignments with --dir.");
    }
}
