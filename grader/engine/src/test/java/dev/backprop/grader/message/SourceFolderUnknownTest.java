package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceFolderUnknownTest {
    @Test
    void says_what_to_do() {
        assertThat(new SourceFolderUnknown("backprop.SvmLoss", "ada").text())
                .isEqualTo(
                        "No Java file in the folder ada declares backprop.SvmLoss. Name your folder with --dir, or the folder to write to with --out.");
    }
}
