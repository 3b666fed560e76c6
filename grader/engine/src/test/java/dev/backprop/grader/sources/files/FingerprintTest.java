package dev.backprop.grader.sources.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void is_the_checksum_that_its_format_describes() {
        // Computed with the shell's sha256sum.
        assertThat(of("A.java", "x")).isEqualTo("ac5cf04a6ecdf1790ccbcc449f8d794e4e534becf05dac3a5784269736c0de4e");
    }

    @Test
    void does_not_depend_on_the_order_of_the_files() {
        assertThat(of("A.java", "x", "B.java", "y")).isEqualTo(of("B.java", "y", "A.java", "x"));
    }

    @Test
    void does_not_depend_on_how_the_system_composes_accents() {
        assertThat(of("\u0439.java", "x")).isEqualTo(of("\u0438\u0306.java", "x"));
    }

    @Test
    void depends_on_names_and_contents() {
        String fingerprint = of("A.java", "x", "B.java", "y");
        assertThat(fingerprint)
                .isNotEqualTo(of("A.java", "y", "B.java", "x"))
                .isNotEqualTo(of("A.java", "x", "C.java", "y"))
                .isNotEqualTo(of("A.java", "x"))
                .isNotEqualTo(of("A.java", "xB.java", "", "y"));
    }

    private static String of(String... namesAndContents) {
        Fingerprint fingerprint = new Fingerprint();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            fingerprint.add(namesAndContents[i], namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return fingerprint.sha256();
    }
}
