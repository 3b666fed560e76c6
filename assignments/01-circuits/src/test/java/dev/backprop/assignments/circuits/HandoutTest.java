package dev.backprop.assignments.circuits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.authoring.handout.HandoutProof;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the handout shows of the circuits: pictures and examples in numbers. After a change, {@code -Dgolden.write} draws anew. */
class HandoutTest {

    private static final HandoutProof PROOF = new HandoutProof(
            Path.of(""),
            List.of(new SumProduct(), new MulMax(), new SigmoidNeuron(), new StagedExpression(), new RidgeLoss()));

    @Test
    void the_pictures_are_what_the_circuits_draw() {
        if (System.getProperty("golden.write") != null) {
            PROOF.draw();
        }

        assertThat(PROOF.pictures()).isEmpty();
    }

    @Test
    void the_handout_prints_the_numbers_of_the_examples_and_they_are_right() {
        assertThat(PROOF.numbers()).isEmpty();
    }

    @Test
    void the_solution_gives_the_numbers_of_the_examples() {
        assertThat(PROOF.solutions()).isEmpty();
    }
}
