package dev.backprop.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.check.CheckResult;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What some mistakes lose depends on the inputs and on their order more than that of others; all of them, {@code grader/benchmark/long-run}. */
class MistakesTest {

    private static final long ANOTHER_SEED = 1000;

    @ParameterizedTest
    @CsvSource({
        "flat-svm, correct-scores-subtracted-as-a-column",
        "flat-svm, data-loss-never-reset",
        "flat-svm, dw-kept-between-calls",
        "flat-svm, factors-of-dw-in-the-wrong-order",
        "flat-svm, number-of-classes-from-the-rows-of-w",
        "flat-svm, scores-cached-by-shape",
        "two-layer-net, dw1-kept-between-calls",
        "two-layer-net, factors-of-dh1-in-the-wrong-order",
        "two-layer-net, h1-added-up-between-calls",
        "two-layer-net, h1-cached-by-shape",
        "two-layer-net, loop-over-the-wrong-dimension",
    })
    void lose_their_points_and_no_others_with_another_seed(String assignment, String mistake) {
        Subject subject = Roundings.SUBJECTS.stream()
                .filter(each -> each.assignment().id().equals(assignment))
                .findFirst()
                .orElseThrow();
        Exercise<?, ?> exercise = subject.assignment().exercises().get(0);
        Folder folder = Folder.mistake(exercise, Path.of("../../assignments").resolve(subject.folder()), mistake);

        assertThat(folder.lost(ANOTHER_SEED).stream().map(CheckResult::id))
                .containsExactlyInAnyOrderElementsOf(folder.loses());
    }
}
