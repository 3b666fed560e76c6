package dev.backprop.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.batch.intake.Handin;
import dev.backprop.grader.batch.intake.Student;
import dev.backprop.grader.batch.intake.Timing;
import dev.backprop.grader.batch.run.BatchListener.Outcome;
import dev.backprop.grader.batch.run.RunMessages.RunSeeds;
import dev.backprop.grader.message.Message;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PlainProgressTest {

    private static final Handin ADA = new Handin(
            "ada",
            new Student("ada", "Ada", null, Map.of()),
            List.of(),
            List.of(),
            Timing.UNKNOWN,
            null,
            null,
            null,
            null);

    private static final Message SEEDS = new RunSeeds(RunSeeds.Origin.PUBLISHED, List.of());

    private final StringWriter said = new StringWriter();
    private long seconds = 1000;
    private final PlainProgress progress =
            new PlainProgress(new PrintWriter(said, true), () -> TimeUnit.SECONDS.toNanos(seconds));

    @Test
    void says_how_far_it_is_every_25_submissions_and_at_the_end() {
        progress.began(60, 2, "process", SEEDS);
        for (int i = 1; i <= 60; i++) {
            if (i % 25 == 0) {
                seconds += 4;
            }
            progress.finished(ADA, i == 3 ? Outcome.FAILED : Outcome.GRADED);
        }

        assertThat(said.toString().lines())
                .containsExactly(
                        "60 submissions, 2 at a time, isolation process",
                        "The published seeds, as you said: who has learnt their inputs by heart gets full marks.",
                        "25 of 60, 6.0 a second, 0:06 left, 1 failed by the grader",
                        "50 of 60, 6.1 a second, 0:02 left, 1 failed by the grader",
                        "60 of 60, 7.4 a second, 1 failed by the grader");
    }

    @Test
    void says_something_every_few_seconds() {
        progress.began(10_000, 2, "process", SEEDS);
        for (int i = 1; i <= 4; i++) {
            seconds += 3;
            progress.finished(ADA, Outcome.GRADED);
        }

        assertThat(said.toString().lines().skip(2))
                .containsExactly("2 of 10000, 0.3 a second, 8:19:54 left", "4 of 10000, 0.3 a second, 8:19:48 left");
    }

    @Test
    void promises_nothing_where_nothing_had_to_be_graded() {
        progress.began(25, 2, "process", SEEDS);
        for (int i = 1; i <= 25; i++) {
            progress.finished(ADA, Outcome.UNCHANGED);
        }

        assertThat(said.toString().lines().skip(2)).containsExactly("25 of 25");
    }
}
