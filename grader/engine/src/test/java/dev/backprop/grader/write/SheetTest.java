package dev.backprop.grader.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetTest {

    private final Sheet sheet = new Sheet(new TerminalStyle(false, true, 40));

    @Test
    void breaks_lines_between_words() {
        sheet.put("Hint: ");
        sheet.paragraph(Ink.NORMAL, 2, "The data loss is a mean over the N examples, is it not?");

        assertThat(sheet).hasToString("""
                        Hint: The data loss is a mean over the N
                          examples, is it not?
                        """);
    }

    @Test
    void breaks_words_that_fill_more_than_a_line() {
        sheet.paragraph(Ink.NORMAL, 2, "see " + "x".repeat(50));

        assertThat(sheet).hasToString("""
                          see
                          xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
                          xxxxxxxxxxxx
                        """);
    }

    @Test
    void breaks_wide_characters_by_their_columns() {
        sheet.paragraph(Ink.NORMAL, 0, "梯".repeat(25));

        assertThat(sheet).hasToString("梯".repeat(20) + "\n" + "梯".repeat(5) + "\n");
    }

    @Test
    void keeps_the_indentation_of_every_line() {
        sheet.lines(Ink.NORMAL, 2, "It threw:\n  at a\n    at b with many words, more than fit");

        assertThat(sheet).hasToString("""
                          It threw:
                            at a
                              at b with many words, more than
                              fit
                        """);
    }

    @Test
    void keeps_a_paragraph_one_paragraph() {
        sheet.paragraph(Ink.NORMAL, 0, "one\nScore: 20");

        assertThat(sheet).hasToString("one\\nScore: 20\n");
    }

    @Test
    void cuts_what_does_not_fit() {
        sheet.cut(Ink.NORMAL, 5, "abcdef").put(" ").cut(Ink.NORMAL, 6, "abcdef").end();

        assertThat(sheet).hasToString("abcd… abcdef\n");
    }

    @Test
    void sends_no_escape_sequence_of_others() {
        Sheet colourful = new Sheet(new TerminalStyle(true, true, 80));
        colourful.put(Ink.RED, "\u001b[2J\n").put("\u001b[2J").end();

        assertThat(colourful).hasToString("\u001b[31m\\u{1b}[2J\\n\u001b[0m\\u{1b}[2J\n");
    }

    @Test
    void spells_everything_in_ascii_where_symbols_are_off() {
        Sheet plain = new Sheet(TerminalStyle.PLAIN);
        plain.put("λ ± \u001b 梯").end();

        assertThat(plain).hasToString("lambda +/- \\u{1b} \\u{68af}\n");
    }
}
