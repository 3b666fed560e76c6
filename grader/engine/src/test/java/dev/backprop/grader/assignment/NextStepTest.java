package dev.backprop.grader.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.AssignmentMessages.NextStep;
import dev.backprop.grader.assignment.AssignmentMessages.NextStep.InExample.Value;
import java.util.List;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class NextStepTest {

    private static final Optional<NextStep.Hint> HINT = Optional.of(new NextStep.Hint("6", "5"));

    @Test
    void names_the_hint_of_the_handout_and_a_command() {
        assertThat(new NextStep("dscores", HINT, Optional.empty(), true).text())
                .isEqualTo("Handout, section 5, hint 6. To step through it: ./grade repro dscores");
    }

    @Test
    void names_what_there_is() {
        assertThat(new NextStep("dscores", HINT, Optional.empty(), false).text())
                .isEqualTo("Handout, section 5, hint 6.");
        assertThat(new NextStep("dscores", Optional.empty(), Optional.empty(), true).text())
                .isEqualTo("To step through it: ./grade repro dscores");
    }

    @Test
    void says_what_comes_of_the_example_of_the_handout() {
        NextStep.InExample wrong = new NextStep.InExample(
                "dscores[0][1]",
                0.25,
                -0.5,
                List.of(
                        Value.of("W", false, Entries.of(new SimpleMatrix(2, 3, true, 1, -1, 0.5, 0, 1, 2))),
                        Value.of("y", false, Entries.of(new double[] {0, 2})),
                        Value.of("lambda", true, Entries.of(1 / 3.0))));

        assertThat(new NextStep("dscores", HINT, Optional.of(wrong), true).text())
                .isEqualTo("Handout, section 5, hint 6. In the handout's example (W = [[1, -1, 0.5], [0, 1, 2]],"
                        + " y = [0, 2], your lambda = 0.333333), your dscores[0][1] is 0.25, and -0.5 follows from"
                        + " what is before it. To step through it: ./grade repro dscores");
    }

    @Test
    void always_says_something() {
        assertThat(new NextStep("dscores", Optional.empty(), Optional.empty(), false).text())
                .isEqualTo("Compare the values of your code with those of the example in numbers, in the handout.");
    }
}
