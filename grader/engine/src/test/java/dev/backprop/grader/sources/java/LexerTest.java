package dev.backprop.grader.sources.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexerTest {

    @Test
    void passes_over_comments() {
        assertThat(names("a // b\n c /* d\n e */ f /** g **/ h /*/ i */ j")).containsExactly("a", "c", "f", "h", "j");
    }

    @Test
    void passes_over_the_insides_of_strings_and_characters() {
        assertThat(names("a(\"b // \\\" c\") + 'd' + '\\'' + '\\\\' + e + \"\\\\\" + f"))
                .containsExactly("a", "e", "f");
    }

    @Test
    void passes_over_text_blocks() {
        assertThat(names("a = \"\"\"\n b \"c\" \\\"\"\" \"\" d\n\"\"\" + e + \"\" + f"))
                .containsExactly("a", "e", "f");
    }

    @Test
    void half_a_literal_ends_with_its_line() {
        assertThat(names("\"a b\nc 'd \n e \"f\\\n g")).containsExactly("c", "e", "g");
    }

    @Test
    void half_a_comment_or_text_block_ends_with_the_file() {
        assertThat(names("a /* b \n c")).containsExactly("a");
        assertThat(names("a \"\"\" b \n c")).containsExactly("a");
        assertThat(names("a /*")).containsExactly("a");
        assertThat(names("a \"\\")).containsExactly("a");
    }

    @Test
    void translates_unicode_escapes_before_anything_else() {
        assertThat(names("\\u0063lass \\uuu0058 \\u002f\\u002a a \\u002a/ b \\u0022 c \" d"))
                .containsExactly("class", "X", "b", "d");
        assertThat(names("\\u00ff")).containsExactly("ÿ");
        assertThat(names("// a \\u000a b")).containsExactly("b");
    }

    @Test
    void leaves_alone_what_only_looks_like_a_unicode_escape() {
        assertThat(names("\"\\\\u0022 a\" b")).containsExactly("b");
        assertThat(names("\\u12 a")).containsExactly("u12", "a");
        assertThat(names("\\u00_1 a")).containsExactly("u00_1", "a");
        assertThat(names("a \\u")).containsExactly("a", "u");
        assertThat(names("\\u0061 \"\\\\\" b \"\\\\\" c")).containsExactly("a", "b", "c");
    }

    @Test
    void numbers_are_no_names() {
        assertThat(names("1e10 9e1 0xFFL 1_000 .5f 1.5e-3 a 0x1.8p3 b")).containsExactly("a", "b");
    }

    @Test
    void knows_names_in_any_script_and_drops_what_the_compiler_drops() {
        assertThat(names("потери 损失 _x$1 a\u0001b \uD835\uDC65"))
                .containsExactly("потери", "损失", "_x$1", "ab", "\uD835\uDC65");
    }

    @Test
    void counts_lines_as_an_editor_does() {
        assertThat(lines("a\nb\r\nc\rd\n\n/*\n*/e\n\"\"\"\n\n\"\"\"f")).containsExactly(1, 2, 3, 4, 7, 10);
        assertThat(lines("a \\u000a b\nc")).containsExactly(1, 1, 2);
    }

    @Test
    void goes_on_saying_that_the_end_is_reached() {
        Lexer lexer = new Lexer("a\n");
        lexer.next();
        assertThat(lexer.next().isEnd()).isTrue();
        assertThat(lexer.next()).isEqualTo(new Token(Token.Kind.END, "", 2));
    }

    private static List<String> names(String text) {
        return read(text).stream().map(Token::text).toList();
    }

    private static List<Integer> lines(String text) {
        return read(text).stream().map(Token::line).toList();
    }

    private static List<Token> read(String text) {
        List<Token> names = new ArrayList<>();
        Lexer lexer = new Lexer(text);
        for (Token token = lexer.next(); !token.isEnd(); token = lexer.next()) {
            if (token.isName()) {
                names.add(token);
            }
        }
        return names;
    }
}
