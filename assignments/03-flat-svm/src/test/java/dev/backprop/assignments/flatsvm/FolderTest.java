package dev.backprop.assignments.flatsvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.authoring.Verdict;
import dev.backprop.grader.authoring.Verification;
import dev.backprop.grader.write.TerminalStyle;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code grade verify} proves, of one of the four folders that take longest: by hand, and in {@code .ci/long}. */
@Tag("long")
class FolderTest {

    @Test
    void the_folder_is_sound() {
        Verdict verdict = Verification.ofFolder(Path.of(""));

        assertThat(verdict.isSound()).as(verdict.text(TerminalStyle.PLAIN)).isTrue();
    }
}
