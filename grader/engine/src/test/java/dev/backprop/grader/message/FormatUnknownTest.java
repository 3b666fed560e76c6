package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormatUnknownTest {

    @Test
    void names_the_formats_that_there_are() {
        assertThat(new FormatUnknown("pdf\n", List.of("text", "json")).text())
                .isEqualTo("There is no format pdf\\n. Choose one of: text, json.");
    }
}
