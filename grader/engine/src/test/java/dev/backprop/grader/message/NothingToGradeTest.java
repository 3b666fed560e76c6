package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NothingToGradeTest {
    @Test
    void names_what_was_looked_for_and_how_to_say_where_it_is() {
        assertThat(new NothingToGrade("work", List.of("backprop/SvmLoss.java")).text())
                .isEqualTo(
                        "The folder work holds nothing to grade. Looked for: backprop/SvmLoss.java. Name another folder with --dir.");
    }
}
