package dev.backprop.assignments.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Mismatch;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final Shares OF_TWO = new Shares(-2, new boolean[] {true, false, true}, 1e-9);

    @Test
    void any_shares_are_right_that_add_up() {
        assertThat(judge(-2, 0, 0).verdict()).isEqualTo(Judgement.Verdict.RIGHT);
        assertThat(judge(-0.5, 0, -1.5).verdict()).isEqualTo(Judgement.Verdict.RIGHT);
        assertThat(judge(-2, 0, -2).verdict()).isEqualTo(Judgement.Verdict.WRONG);
        assertThat(judge(0, 0, 0).verdict()).isEqualTo(Judgement.Verdict.WRONG);
    }

    @Test
    void a_share_that_no_choice_gives_is_shown_with_all_that_are_right() {
        Mismatch mismatch = mismatch(0, 0, 2);

        assertThat(mismatch.index()).containsExactly(2);
        assertThat(mismatch.oneSided()).containsExactly(-2, 0);
        assertThat(mismatch.expected()).isEqualTo(0);
    }

    @Test
    void what_must_be_0_is_shown_before_what_is_a_matter_of_choice() {
        Mismatch mismatch = mismatch(2, -2, 0);

        assertThat(mismatch.index()).containsExactly(1);
        assertThat(mismatch.expected()).isEqualTo(0);
        assertThat(mismatch.oneSided()).isEmpty();
    }

    @Test
    void shares_that_do_not_add_up_are_no_single_wrong_number() {
        Mismatch mismatch = mismatch(-2, 0, -2);

        assertThat(mismatch.oneSided()).containsExactly(-2, 0);
        assertThat(mismatch.expected()).isEqualTo(mismatch.yours());
    }

    private static Judgement judge(double... yours) {
        return OF_TWO.judge(Near.vector(yours));
    }

    private static Mismatch mismatch(double... yours) {
        return Objects.requireNonNull(judge(yours).mismatch()).get();
    }
}
