package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileMissingTest {

    @Test
    void says_what_names_it() {
        assertThat(new FileMissing("stub/p/A.java", FileMissing.Need.NAMED).text())
                .isEqualTo(
                        "stub/p/A.java is missing, though assignment.json names the file. Write it, or take it out of \"files\".");
    }

    @Test
    void says_what_a_handout_is() {
        assertThat(new FileMissing("handout.md", FileMissing.Need.HANDOUT).text())
                .isEqualTo("handout.md is missing. Write down there what the student is to do.");
    }

    @Test
    void says_what_a_mistake_needs() {
        assertThat(new FileMissing("mistakes/x/mistake.json", FileMissing.Need.MISTAKE).text())
                .isEqualTo(
                        "mistakes/x/mistake.json is missing. It says which checks the mistake loses; copy that of another mistake and"
                                + " change it.");
    }
}
