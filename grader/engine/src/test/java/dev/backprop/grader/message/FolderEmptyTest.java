package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FolderEmptyTest {

    @Test
    void says_what_belongs_there() {
        assertThat(new FolderEmpty("03-flat-svm/variants", "a folder for each variant").text())
                .isEqualTo(
                        "03-flat-svm/variants is empty. Delete it, or put in what belongs there: a folder for each variant.");
    }
}
