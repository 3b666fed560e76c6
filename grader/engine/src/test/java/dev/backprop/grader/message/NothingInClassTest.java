package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NothingInClassTest {

    @Test
    void names_what_was_looked_for() {
        assertThat(new NothingInClass("class", List.of("A.java", "B.java")).text())
                .isEqualTo(
                        "Nobody in class has handed in anything that can be graded: A.java, B.java. Is it the right folder? If they really have not, name the assignment with --assignment.");
    }
}
