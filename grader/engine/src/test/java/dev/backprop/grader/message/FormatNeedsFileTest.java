package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormatNeedsFileTest {

    @Test
    void says_how_to_name_a_file() {
        assertThat(new FormatNeedsFile("junit", List.of("text", "github")).text())
                .isEqualTo(
                        "The format junit fills standard output alone. Name a file for it, such as --format junit=FILE;"
                                + " only text, github can share standard output.");
    }
}
