package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotACheckoutTest {

    @Test
    void says_where_to_run_it() {
        assertThat(new NotACheckout().text())
                .isEqualTo(
                        "This grader was not built here, so there is nothing to hand out. Run student-template/grade in a"
                                + " checkout of the grader's own repository.");
    }
}
