package dev.backprop.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.backprop.grader.assignment.Soundness;
import dev.backprop.grader.sandbox.Limits;
import org.junit.jupiter.api.Test;

/** Here, where an author's code is: what it throws is the author's fault, and what the grader throws that it calls is not. */
class FailureBeneathCourseCodeTest {

    @Test
    void a_sandbox_that_fails_is_not_the_authors_fault() {
        assertThat(Soundness.inAuthorsCode("Gate", catchThrowable(() -> Limits.ofSubmission(0))))
                .isEmpty();
    }

    @Test
    void what_an_author_gives_to_what_refuses_it_is() {
        assertThat(Soundness.inAuthorsCode("Gate", catchThrowable(() -> Integer.parseInt("x"))))
                .hasValueSatisfying(told ->
                        assertThat(told.reason().text()).startsWith("FailureBeneathCourseCodeTest.java, line "));
    }
}
