package dev.backprop.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.cli.CliMessages.AutograderSeed;
import dev.backprop.grader.cli.CliMessages.AutograderWritten;
import java.util.List;
import org.junit.jupiter.api.Test;

class AutograderWrittenTest {

    @Test
    void says_how_the_next_one_gives_the_same_marks() {
        assertThat(new AutograderSeed(530217864091L).text())
                .isEqualTo("It draws its inputs with seed 530217864091, and tells no student. Another zip of this"
                        + " assignment gives the same marks with --seed 530217864091.");
    }

    @Test
    void says_what_it_grades_and_what_to_do_with_it() {
        assertThat(new AutograderWritten("a.zip", List.of("flat-svm", "two-layer-net")).text())
                .isEqualTo(
                        "a.zip grades flat-svm, two-layer-net on Gradescope. Upload it as the autograder of a programming"
                                + " assignment.");
    }
}
