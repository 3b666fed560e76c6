package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckInSeveralAssignmentsTest {
    @Test
    void says_how_to_choose() {
        assertThat(new CheckInSeveralAssignments("loss", List.of("flat-svm", "circuits")).text())
                .isEqualTo("Several assignments fail a check loss. Name one with --assignment: flat-svm, circuits.");
    }
}
