package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunDiffersTest {

    @Test
    void says_in_what_and_what_to_do() {
        assertThat(new RunDiffers(
                                "out",
                                List.of(
                                        new RunDiffers.Difference(RunDiffers.What.JAVA, "17", "25"),
                                        new RunDiffers.Difference(RunDiffers.What.SEEDS, "published", "[1]")))
                        .text())
                .isEqualTo(
                        "What lies in out was graded otherwise than you are about to, and marks that were made differently do not belong in one gradebook:\n  Java was 17, and is 25\n  the seeds were published, and are [1]\nNothing was changed. Name a new folder with --out to grade everybody anew, or go on as the folder was begun.");
    }
}
