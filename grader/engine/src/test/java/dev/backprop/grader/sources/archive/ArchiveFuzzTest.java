package dev.backprop.grader.sources.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ArchiveFuzzTest {

    private static final int INPUTS = 2_000;

    @Test
    void refuses_mutated_archives_or_reads_them_and_does_nothing_else() {
        ArchiveFuzz fuzz = new ArchiveFuzz(20260901);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        for (int i = 0; i < INPUTS; i++) {
            fuzz.run(i, out);
        }
        assertThat(fuzz.crashes())
                .as(() -> said.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(fuzz.largestAllocation()).isLessThan(ArchiveFuzz.ALLOCATION_CAP);
        assertThat(fuzz.outcomes()).containsKeys("read", "ArchiveDamaged", "ArchiveContradictory");
    }
}
