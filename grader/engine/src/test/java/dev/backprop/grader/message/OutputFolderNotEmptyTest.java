package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutputFolderNotEmptyTest {

    @Test
    void says_which_folder_would_do() {
        assertThat(new OutputFolderNotEmpty("starter").text())
                .isEqualTo(
                        "starter is there already, and not an empty folder. Name one that is empty, or does not exist yet, with"
                                + " --out.");
    }
}
