package dev.backprop.grader.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.batch.intake.ClassLists;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose lanes, processes of their own, die of a submission or never get done with it. */
@Timeout(180)
class DyingLanesTest {

    @TempDir
    private Path temp;

    private TestClass students;

    @BeforeEach
    void start_with_nobody() {
        students = new TestClass(temp);
    }

    private BatchOrder ofScaling() {
        return students.order(
                List.of("scaling"), List.of(), ClassLists.NONE, SeedChoice.OWN, false, Optional.empty(), Shard.ALL);
    }

    @Test
    void tries_once_more_what_a_lane_has_died_of() {
        students.of(4).withLane(TestLane.dyingOnceOf("s02", temp.resolve("died")));

        assertThat(TestClass.counts(students.run())).containsExactly(4, 0, 0);
        assertThat(temp.resolve("died")).exists();
    }

    @Test
    @Tag("long")
    void gives_no_mark_where_every_lane_dies_and_grades_the_others() throws IOException {
        students.of(4).withLane(TestLane.dyingOf("s02"));
        BatchOrder named = ofScaling();

        assertThat(TestClass.counts(students.run(named))).containsExactly(3, 0, 1);
        assertThat(students.reports()).containsOnlyKeys("s00.json", "s01.json", "s03.json");
        assertThat(students.out().resolve("failures/s02.json"))
                .content()
                .contains("\"key\": \"s02\"", "process died", "exit status 42", "breaking down");

        students.withLane(TestLane.SOUND);

        assertThat(TestClass.counts(students.run(named))).containsExactly(1, 3, 0);
        assertThat(students.out().resolve("failures")).isEmptyDirectory();
    }

    @Test
    @Tag("long")
    void does_not_wait_for_ever() {
        students.of(3).withLane(TestLane.hangingOn("s01")).withLimit(Duration.ofSeconds(10));

        assertThat(TestClass.counts(students.run(ofScaling()))).containsExactly(2, 0, 1);
        assertThat(students.out().resolve("failures/s01.json")).content().contains("did not answer within 10 s");
    }

    @Test
    @Tag("long")
    void puts_off_what_takes_long_until_the_others_are_done() {
        students.of(4)
                .withLane(TestLane.hangingOnceOn("s01", temp.resolve("hung")))
                .withPatience(Duration.ofSeconds(15));

        assertThat(TestClass.counts(students.run(ofScaling()))).containsExactly(4, 0, 0);
        assertThat(students.finished()).hasSize(4).endsWith("s01");
    }
}
