package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutputFolderMissingTest {

    @Test
    void says_what_to_do() {
        assertThat(new OutputFolderMissing("out").text())
                .isEqualTo("The folder out does not exist. Create it, or name a file in another folder.");
    }
}
