package dev.backprop.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.sandbox.WorkingJail;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Some of each kind of the hostile programs; {@code grader/benchmark/hostile} has them all. */
@Timeout(120)
@Tag("long")
class HostileCorpusTest {

    @TempDir
    private static Path field;

    private static Siege siege;

    @BeforeAll
    static void lay_siege() throws Exception {
        WorkingJail.get();
        siege = new Siege(field);
    }

    static List<HostileProgram> quick() {
        return HostileProgram.all().stream().filter(HostileProgram::isQuick).toList();
    }

    @ParameterizedTest
    @MethodSource("quick")
    void gets_its_verdict_and_nothing_else(HostileProgram program) throws Exception {
        assertThat(siege.withstand(program, "bubblewrap").complaints()).isEmpty();
    }

    @Test
    void there_are_programs_of_every_kind() {
        assertThat(HostileProgram.all().stream().collect(Collectors.groupingBy(HostileProgram::kind)))
                .containsOnlyKeys(
                        "answers", "compiling", "folders", "protocol", "reports", "resources", "secrets", "termination")
                .allSatisfy((kind, programs) -> assertThat(programs).hasSizeGreaterThanOrEqualTo(8));
    }
}
