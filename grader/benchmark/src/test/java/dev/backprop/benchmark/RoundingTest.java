package dev.backprop.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A correct program keeps full marks however it is rounded; with many seeds, {@code grader/benchmark/roundings}. */
@Tag("long")
class RoundingTest {

    /** Every third rounds each call otherwise. */
    private static final long FIRST_SEED = 20260901;

    static List<Subject> subjects() {
        return Roundings.SUBJECTS;
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void no_verdict_depends_on_how_a_correct_program_is_rounded(Subject subject) throws IOException {
        Roundings roundings = new Roundings(subject, Path.of("../../assignments"));
        List<String> lost = new ArrayList<>();
        long seed = FIRST_SEED;
        for (Folder folder : roundings.folders()) {
            lost.addAll(roundings.lost(folder, seed++));
        }

        assertThat(lost).isEmpty();
        assertThat(roundings.folders()).hasSizeGreaterThan(30);
    }
}
