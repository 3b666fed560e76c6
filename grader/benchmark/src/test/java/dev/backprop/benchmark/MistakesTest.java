package dev.backprop.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.check.CheckResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What some mistakes lose depends on the inputs and on their order more than that of others; all of them, {@code grader/benchmark/long-run}. */
class MistakesTest {

    private static final List<String> CHANGEFUL = List.of(
            "data-loss-never-reset",
            "dw-kept-between-calls",
            "scores-cached-by-shape",
            "dw1-kept-between-calls",
            "h1-cached-by-shape",
            "loop-over-the-wrong-dimension",
            "factors-of-dh1-in-the-wrong-order",
            "pre-activations-kept-between-calls");

    static List<Subject> subjects() {
        return Roundings.SUBJECTS;
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void lose_their_points_and_no_others_whatever_the_seed(Subject subject) throws IOException {
        Exercise<?, ?> exercise = subject.assignment().exercises().get(0);
        List<Folder> folders =
                Folder.mistakes(exercise, Path.of("../../assignments").resolve(subject.folder())).stream()
                        .filter(folder -> CHANGEFUL.contains(folder.name()))
                        .toList();

        assertThat(folders).hasSizeGreaterThan(3);
        for (Folder folder : folders) {
            assertThat(LongStream.rangeClosed(1000, 1002)
                            .mapToObj(seed -> folder.lost(seed).stream()
                                    .map(CheckResult::id)
                                    .sorted()
                                    .toList()))
                    .as(folder.name())
                    .containsOnly(folder.loses().stream().sorted().toList());
        }
    }
}
