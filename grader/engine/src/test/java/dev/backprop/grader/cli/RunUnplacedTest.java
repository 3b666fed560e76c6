package dev.backprop.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.cli.CliMessages.RunUnplaced;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class RunUnplacedTest {

    @Test
    void shows_the_first_ones() {
        assertThat(new RunUnplaced(Collections.nCopies(12, new RunUnplaced.Place("x.zip", "no name")))
                        .text()
                        .lines())
                .startsWith("12 things were not graded:", "  x.zip: no name")
                .endsWith("  x.zip: no name", "  and 2 more, in class.json")
                .hasSize(12);
    }
}
