package dev.backprop.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.worker.wire.CodePlace;
import dev.backprop.worker.wire.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmittedLinesTest {

    private static final SubmittedLines LINES = SubmittedLines.of(List.of(
            new SourceFile("backprop/A.java", "one\r\ntwo\nthree\n"),
            new SourceFile("B.java", "one"),
            new SourceFile("C.java", "")));

    @ParameterizedTest
    @CsvSource({
        "A.java, 1, backprop.A, f",
        "A.java, 3, backprop.A$Inner$1, lambda$f$0",
        "A.java, 2, backprop.Helper, <init>",
        "B.java, 1, B, größe",
    })
    void has_what_was_handed_in(String file, int line, String className, String method) {
        CodePlace place = new CodePlace(file, line, className, method);

        assertThat(LINES.among(List.of(place))).containsExactly(place);
    }

    @ParameterizedTest
    @CsvSource({
        "../../../../etc/passwd, 1, backprop.A, f",
        "../B.java, 1, backprop.A, f",
        "A.java, 0, backprop.A, f",
        "A.java, 4, backprop.A, f",
        "A.java, 1, A, f",
        "A.java, 1, other.A, f",
        "B.java, 2, B, f",
        "C.java, 1, C, f",
        "'', 1, backprop.A, f",
        "A.java, 1, backprop.A, 'f (see https://example.com)'",
        "A.java, 1, backprop.A, ''",
    })
    void has_nothing_that_was_made_up(String file, int line, String className, String method) {
        assertThat(LINES.among(List.of(new CodePlace(file, line, className, method))))
                .isEmpty();
    }

    @Test
    void has_nothing_where_nothing_is_known() {
        assertThat(SubmittedLines.NONE.among(List.of(new CodePlace("A.java", 1, "A", "f"))))
                .isEmpty();
    }
}
