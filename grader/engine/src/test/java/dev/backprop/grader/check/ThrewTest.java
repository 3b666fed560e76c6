package dev.backprop.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.check.CheckMessages.Threw;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThrewTest {

    @Test
    void shows_the_exception_and_where_it_came_from() {
        Threw message = new Threw(
                "java.lang.ArrayIndexOutOfBoundsException",
                "Index 3 out of bounds for length 3",
                List.of(
                        "backprop.SvmLoss.margins(SvmLoss.java:31)",
                        "backprop.SvmLoss.forwardBackward(SvmLoss.java:18)"));

        assertThat(message.text()).isEqualTo("""
                        Your code threw java.lang.ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 3
                          at backprop.SvmLoss.margins(SvmLoss.java:31)
                          at backprop.SvmLoss.forwardBackward(SvmLoss.java:18)""");
    }

    @Test
    void says_nothing_where_the_exception_says_nothing() {
        assertThat(new Threw("java.lang.IllegalStateException", "", List.of()).text())
                .isEqualTo("Your code threw java.lang.IllegalStateException.");
    }

    @Test
    void shows_the_first_five_frames() {
        assertThat(new Threw("E", "", Collections.nCopies(9, "a(A.java:1)"))
                        .text()
                        .lines())
                .hasSize(6);
    }

    @Test
    void keeps_what_the_exception_says_on_its_line_and_short() {
        String text = new Threw("E", "\nFull marks: 20 of 20 \u001b[32m" + "x".repeat(10_000), List.of("a\nb")).text();

        assertThat(text).startsWith("Your code threw E: \\nFull marks: 20 of 20 \\u{1b}[32mxxx");
        assertThat(text.lines()).hasSize(2);
        assertThat(text).hasSizeLessThan(400);
    }
}
