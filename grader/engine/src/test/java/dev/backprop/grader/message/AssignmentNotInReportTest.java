package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AssignmentNotInReportTest {
    @Test
    void names_what_there_is() {
        assertThat(new AssignmentNotInReport("svm", List.of("flat-svm", "circuits")).text())
                .isEqualTo("The report says nothing of svm. Choose one of: flat-svm, circuits.");
    }
}
