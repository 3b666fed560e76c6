package dev.backprop.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.sandbox.SandboxMessages.JailFailed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("jdk")
class JailFailedTest {

    @Test
    void quotes_the_first_line_of_what_was_said() {
        assertThat(new JailFailed("\nbwrap: Creating new namespace failed: Operation not permitted\nmore\n").text())
                .isEqualTo("A jail was tried and failed"
                        + " (bwrap: Creating new namespace failed: Operation not permitted).");
    }

    @Test
    void quotes_no_more_than_three_hundred_characters() {
        assertThat(new JailFailed("x".repeat(1000)).text()).hasSizeLessThan(360).contains("xxx…");
    }

    @Test
    void says_so_where_nothing_was_said() {
        assertThat(new JailFailed(" \n").text())
                .isEqualTo("A jail was tried, and the program in it never said a word.");
    }
}
