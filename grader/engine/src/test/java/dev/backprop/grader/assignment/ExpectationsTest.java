package dev.backprop.grader.assignment;

import static dev.backprop.grader.assignment.Expectations.equalTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Judgement.Verdict;
import org.junit.jupiter.api.Test;

/** What an author says a stage must be, in the type that the stage has. */
class ExpectationsTest {

    private static Verdict verdict(Expectation expectation, double... yours) {
        return expectation.judge(Entries.of(yours)).verdict();
    }

    @Test
    void a_vector_is_equal_within_the_rounding_of_its_largest_entry_or_of_its_terms() {
        double[] right = {1000, 0.1};

        assertThat(verdict(equalTo(right), 1000, 0.1 + 1e-10)).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(equalTo(right), 1000, 0.1 + 1e-8)).isEqualTo(Verdict.WRONG);
        assertThat(verdict(equalTo(right, 1e6), 1000, 0.1 + 1e-8)).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(equalTo(right, 1e6), 1000, 0.1 + 1e-4)).isEqualTo(Verdict.WRONG);
    }
}
