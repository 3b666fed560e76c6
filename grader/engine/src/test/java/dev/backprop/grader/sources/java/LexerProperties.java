package dev.backprop.grader.sources.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LexerProperties {

    private static final List<String> PIECES = List.of(
            "class", "record", "import", "package", "module", "X", "a.b", ".", "(", ")", "{", "}", "<", ">", ";", "@",
            "\"", "\"\"\"", "'", "\\", "\\u0022", "\\u", "/*", "*/", "//", "\n", "\r", " ", "1.", "\uD800", "\u0001");

    @Provide
    Arbitrary<String> sources() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 2_000, seed = "1")
    void every_text_has_an_end_and_its_lines_go_up(@ForAll("sources") String text) {
        Lexer lexer = new Lexer(text);
        int line = 1;
        int tokens = 0;
        for (Token token = lexer.next(); !token.isEnd(); token = lexer.next()) {
            assertThat(token.line()).isGreaterThanOrEqualTo(line);
            assertThat(++tokens).isLessThanOrEqualTo(text.length());
            line = token.line();
        }
    }

    @Property(tries = 2_000, seed = "2")
    void every_text_can_be_a_source(@ForAll("sources") String text) {
        Source source = Source.of("backprop/X.java", text, Optional.empty());
        TypeIndex types = new TypeIndex(List.of(source));
        assertThat(Collections.disjoint(References.of(source, types), source.typeNames()))
                .isTrue();
        assertThat(new SourceLines(text).ofMethod("X").orElse(1)).isBetween(1, text.length() + 1);
    }
}
