package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CourseBrokenTest {

    @Test
    void says_what_is_wrong_and_two_ways_out() {
        assertThat(new CourseBroken("course.json", "\u001b[0m is no field").text())
                .isEqualTo(
                        "course.json cannot be used: \\u{1b}[0m is no field. It has the fields \"format\", \"title\","
                                + " \"required\", \"pass\" and \"language\", as the README shows. Mend it, or delete it: then"
                                + " nothing is required, and full marks pass.");
    }
}
