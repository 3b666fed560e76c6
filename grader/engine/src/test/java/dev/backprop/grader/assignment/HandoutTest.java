package dev.backprop.grader.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.AssignmentMessages.NextStep;
import org.junit.jupiter.api.Test;

class HandoutTest {

    private static final Handout HANDOUT = new Handout("""
            # The title

            ## 1. Forwards

            **dW.** Not a numbered hint.

            ## 5. Hints

            1. **dW.** One product.
            2. **dW, regularisation.** More.
            3. **dW1, db1.** Two.

            ## Hints without a number

            1. **purity.** Copy.
            """);

    @Test
    void knows_the_hint_that_names_a_stage() {
        assertThat(HANDOUT.hintOn("dW")).contains(new NextStep.Hint("1", "5"));
        assertThat(HANDOUT.hintOn("db1")).contains(new NextStep.Hint("3", "5"));
        assertThat(HANDOUT.hintOn("purity")).contains(new NextStep.Hint("1", "Hints without a number"));
    }

    @Test
    void prefers_the_hint_on_the_very_check_to_that_on_its_stage() {
        assertThat(HANDOUT.hintOn("dW.regularisation")).contains(new NextStep.Hint("2", "5"));
        assertThat(HANDOUT.hintOn("dW.large")).contains(new NextStep.Hint("1", "5"));
    }

    @Test
    void knows_none_where_there_is_none() {
        assertThat(HANDOUT.hintOn("exactness")).isEmpty();
        assertThat(HANDOUT.hintOn("dW2")).isEmpty();
    }

    @Test
    void of_several_exercises_knows_the_hints_that_name_the_class_too() {
        Handout handout = new Handout("""
            ## 5. Hints

            1. **MulMax, dz, dw.** The larger one.
            2. **RidgeLoss, dw.** Two paths.
            3. **RidgeLoss, purity.** Copy w.
            4. **purity.** Copy.
            """);

        assertThat(handout.hintOn("MulMax", "dw")).contains(new NextStep.Hint("1", "5"));
        assertThat(handout.hintOn("RidgeLoss", "dw.large")).contains(new NextStep.Hint("2", "5"));
        assertThat(handout.hintOn("RidgeLoss", "dz")).isEmpty();
        assertThat(handout.hintOn("RidgeLoss", "purity")).contains(new NextStep.Hint("3", "5"));
        assertThat(handout.hintOn("MulMax", "purity")).contains(new NextStep.Hint("4", "5"));
    }

    @Test
    void a_step_of_the_way_back_is_no_hint() {
        Handout handout = new Handout("""
            ## 2. The way back

            1. **The scores.** Two paths.

            ## 5. Hints

            1. **scores.** One product.
            """);

        assertThat(handout.hintOn("scores")).contains(new NextStep.Hint("1", "5"));
        assertThat(handout.hints())
                .hasSize(1)
                .first()
                .extracting(Handout.Hint::line)
                .isEqualTo(7);
    }
}
