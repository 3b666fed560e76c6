package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FilesOfOtherClassesTest {

    @Test
    void names_both() {
        assertThat(new FilesOfOtherClasses("assignment.json", List.of("A.java"), List.of("p/A.java", "p/B.java"))
                        .text())
                .isEqualTo(
                        "assignment.json names the files A.java, but the classes of the exercises are in p/A.java, p/B.java. Make"
                                + " \"files\" the same, in the same order.");
    }
}
