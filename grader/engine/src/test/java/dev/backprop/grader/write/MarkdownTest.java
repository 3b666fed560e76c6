package dev.backprop.grader.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.report.HostileReports;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MarkdownTest {

    static final List<String> TEXTS = HostileReports.TEXTS;

    @ParameterizedTest
    @FieldSource("TEXTS")
    void leaves_no_sign_that_could_be_markup(String text) {
        assertThat(Markdown.text(text).replaceAll("&#\\d{2,3};", ""))
                .matches("[\\p{L}\\p{N}\\p{M}\\p{S}\\p{Zs}[^\\x00-\\x7f]]*");
        assertThat(Markdown.code(text)).matches("<code>[^<>`|\\n]*</code>");
        assertThat(Markdown.block(text)).matches("(?s)<pre>[^<>`|]*</pre>");
    }
}
