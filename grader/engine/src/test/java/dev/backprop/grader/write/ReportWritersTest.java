package dev.backprop.grader.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.message.MessageException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportWritersTest {

    private final ReportWriters writers =
            new ReportWriters(new Surroundings(TerminalStyle.PLAIN, Optional.empty(), Optional.empty(), ""));

    @Test
    void finds_every_format_by_its_name() {
        assertThat(writers.names())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(writers.named(name).name()).isEqualTo(name));
    }

    @Test
    void names_the_formats_that_there_are() {
        assertThatThrownBy(() -> writers.named("pdf"))
                .isInstanceOf(MessageException.class)
                .hasMessage("There is no format pdf. Choose one of: text, json, github, classroom, junit, gradescope.");
    }
}
