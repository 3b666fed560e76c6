package dev.backprop.grader.authoring.specimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.message.MessageException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a patch makes of a tree, byte for byte, and what is said of one that makes nothing of it. */
class MistakePatchTest {

    private static final String HEADER = """
            Title: It is wrong
            Origin: test
            Loses: dW, dW.large
            Diagnosis: factor-n

            """;

    private static final String HEAD = "--- a/p/A.java\n+++ b/p/A.java\n";

    /** The numbers from 1 to 20, a line for each. */
    private static final String NUMBERS =
            IntStream.rangeClosed(1, 20).mapToObj(i -> i + "\n").collect(Collectors.joining());

    private static SourceTree tree(String path, String text) {
        return SourceTree.EMPTY.with(path, SourceTree.lines(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static MistakePatch read(String text) {
        return MistakePatch.read(text.getBytes(StandardCharsets.ISO_8859_1), "x.patch");
    }

    private static SourceTree applied(String diff, SourceTree tree) {
        return read(HEADER + diff).applyTo(tree, "solution");
    }

    private static String applied(String diff, String text) {
        return String.join(
                "", applied(diff, tree("p/A.java", text)).lines("p/A.java").orElseThrow());
    }

    private static void refuses(String diff, String text, String... said) {
        assertThatThrownBy(() -> applied(diff, text))
                .isInstanceOf(MessageException.class)
                .hasMessageContainingAll(said);
    }

    @Test
    void reads_the_header() {
        PatchHeader header = read("Title: It: is wrong\r\nOrigin: a book\nFrom: loops\nLoses: dW,dW.large\n"
                        + "Diagnosis: a+b\nMay-Be-Named: c, d\n\n" + HEAD + "@@ -1 +1 @@\n-1\n+2\n")
                .header();

        assertThat(header.title()).isEqualTo("It: is wrong");
        assertThat(header.origin()).isEqualTo("a book");
        assertThat(header.from()).isEqualTo("loops");
        assertThat(header.loses()).containsExactly("dW", "dW.large");
        assertThat(header.diagnosis()).isEqualTo("a+b");
        assertThat(header.mayBeNamed()).containsExactly("c", "d");
        assertThat(header.line(PatchHeader.LOSES)).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Title: It is wrong  | ``                | 1 | Title is missing. A header has Title, Origin, Loses and Diagnosis
            Origin: test        | Loses: dW         | 3 | Loses is there twice. Take one out.
            Origin: test        | Orign: test       | 2 | there is no header Orign. There are: Title, Origin, From, Loses
            Origin: test        | Origin:           | 2 | Origin is empty.
            Origin: test        | Just a note       | 2 | this is no header: Just a note
            Loses: dW, dW.large | Loses: dW dW.large | 3 | "dW dW.large" is no id.
            Loses: dW, dW.large | Loses: dW,        | 3 | "" is no id.
            Diagnosis: factor-n | Diagnosis: N times | 4 | "N times" is no id.
            Diagnosis: factor-n | From: loops       | 5 | Diagnosis is missing
            """)
    void names_the_line_of_a_header_that_is_wrong(String line, String instead, int number, String said) {
        String header = HEADER.replace(line, instead);

        assertThatThrownBy(() -> read(header + HEAD + "@@ -1 +1 @@\n-1\n+2\n"))
                .isInstanceOf(MessageException.class)
                .hasMessageStartingWith("x.patch, line " + number + ": " + said);
    }

    @Test
    void changes_one_line() {
        assertThat(applied(HEAD + "@@ -9,3 +9,3 @@\n 9\n-10\n+ten\n 11\n", NUMBERS))
                .isEqualTo(NUMBERS.replace("10\n", "ten\n"));
    }

    @Test
    void applies_where_the_lines_have_moved_to() {
        assertThat(applied(HEAD + "@@ -9,3 +9,3 @@\n 9\n-10\n+ten\n 11\n", "a\nb\n" + NUMBERS))
                .isEqualTo("a\nb\n" + NUMBERS.replace("10\n", "ten\n"));
    }

    @Test
    void applies_where_it_says_though_the_lines_are_elsewhere_as_well() {
        assertThat(applied(HEAD + "@@ -10 +10 @@\n-10\n+ten\n", NUMBERS + "10\n"))
                .isEqualTo(NUMBERS.replace("10\n", "ten\n") + "10\n");
    }

    @Test
    void does_not_guess_between_several_places() {
        refuses(
                HEAD + "@@ -10 +10 @@\n-10\n+ten\n",
                "a\n" + NUMBERS + "10\n",
                "x.patch, line 8: hunk 1 applies to several places in p/A.java of solution, and to line 10 no longer.",
                "The lines from 10 on are now:\n  9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9,", "11,"})
    void refuses_a_hunk_whose_context_has_changed(String changed) {
        refuses(
                HEAD + "@@ -1,2 +1,2 @@\n-1\n+one\n 2\n@@ -9,3 +9,3 @@\n 9\n-10\n+ten\n 11\n",
                NUMBERS.replace("\n" + changed.replace(",", "") + "\n", "\n" + changed + "\n"),
                "x.patch, line 12: hunk 2 does not apply to p/A.java of solution. The lines from 9 on are now:",
                "\n  10",
                "\n  " + changed);
    }

    @Test
    void refuses_hunks_that_stand_in_another_order_now() {
        refuses(
                HEAD + "@@ -1 +1 @@\n-1\n+one\n@@ -2 +2 @@\n-2\n+two\n",
                "2\n1\n",
                "x.patch, line 11: hunk 2 does not apply");
    }

    @Test
    void leaves_every_byte_as_it_is() {
        String odd = "a\u00e4\r\n\r\n\0\f\u0085x\ny\rz\n\u00ff\u00fe";

        assertThat(applied(HEAD + "@@ -1,3 +1,4 @@\n a\u00e4\r\n \r\n-\0\f\u0085x\n+\u00fc\r\n+\n", odd))
                .isEqualTo("a\u00e4\r\n\r\n\u00fc\r\n\ny\rz\n\u00ff\u00fe");
    }

    @Test
    void tells_line_breaks_apart() {
        refuses(HEAD + "@@ -1 +1 @@\n-1\n+2\n", "1\r\n", "hunk 1 does not apply");
    }

    @ParameterizedTest
    @CsvSource({"'1\n2', '1\n2\n'", "'1\n2\n', '1\n2'"})
    void adds_and_takes_the_break_at_the_end(String from, String to) {
        String without = "\\ No newline at end of file\n";
        String diff = "@@ -1,2 +1,2 @@\n 1\n-2\n" + (from.endsWith("\n") ? "" : without) + "+2\n"
                + (to.endsWith("\n") ? "" : without);

        assertThat(applied(HEAD + diff, from)).isEqualTo(to);
    }

    @Test
    void takes_an_empty_line_for_one_that_stays_empty() {
        assertThat(applied(HEAD + "@@ -1,3 +1,3 @@\n-a\n+b\n\n c\n", "a\n\nc\n"))
                .isEqualTo("b\n\nc\n");
    }

    @Test
    void adds_and_deletes_files_as_git_writes_it() {
        SourceTree changed = applied("""
                diff --git a/p/A.java b/p/A.java
                deleted file mode 100644
                index 1191247..0000000
                --- a/p/A.java
                +++ /dev/null
                @@ -1,2 +0,0 @@
                -1
                -2
                diff --git a/p/Ä.java b/p/Ä.java
                new file mode 100644
                index 0000000..b8626c4
                --- /dev/null\t1970-01-01 00:00:00
                +++ b/p/q/B.java\t2026-01-01 00:00:00
                @@ -0,0 +1,2 @@ class
                +--- a
                +++ b
                """, tree("p/A.java", "1\n2\n").with("C.java", List.of("c")));

        assertThat(changed.paths()).containsExactly("C.java", "p/q/B.java");
        assertThat(changed.text("p/q/B.java")).contains("--- a\n++ b\n");
    }

    @Test
    void reads_paths_as_utf_8() {
        String header = new String(
                "--- a/p/Ä.java\n+++ b/p/Ä.java\n".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(applied(header + "@@ -1 +1 @@\n-1\n+2\n", tree("p/Ä.java", "1\n"))
                        .text("p/Ä.java"))
                .contains("2\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/../A.java",
                "a//etc/passwd",
                "/etc/passwd",
                "a/p/../../A.java",
                "a/.git/config",
                "a/p\\..\\A.java",
                "a/C:/A.java",
                "p/A.java",
                "\"a/p/\\303\\204.java\"",
                "a/"
            })
    void refuses_a_path_that_leads_elsewhere(String path) {
        refuses(
                "--- " + path + "\n+++ " + path.replaceFirst("^a/", "b/") + "\n@@ -1 +1 @@\n-1\n+2\n",
                "1\n",
                "x.patch, line 6: the path " + path + " is none of a file inside a submission.");
        refuses(
                "--- /dev/null\n+++ " + path.replaceFirst("^a/", "b/") + "\n@@ -0,0 +1 @@\n+2\n",
                "1\n",
                "x.patch, line 7: the path ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                          | 5 | there is no diff below the header.
            'Only in b: B.java~'                                        | 6 | a unified diff has no line like this in this place: Only in b
            '--- a/p/A.java~'                                           | 6 | a unified diff has no line like this
            '--- a/p/A.java~+++ b/p/A.java~'                            | 7 | a unified diff has no line like this
            '--- a/p/A.java~+++ b/p/A.java~@@ 1 @@~'                    | 8 | a unified diff has no line like this
            '--- /dev/null~+++ /dev/null~@@ -1 +1 @@~-1~+2~'            | 6 | a unified diff has no line like this
            '--- a/p/A.java~+++ b/p/A.java~@@ -1,2 +1 @@~-1~+2~'        | 8 | the lines of this hunk are not as many as it says
            '--- a/p/A.java~+++ b/p/A.java~@@ -1 +1 @@~-1~+2~+3~'       | 8 | the lines of this hunk are not as many as it says
            '--- a/p/A.java~+++ b/p/A.java~@@ -1 +1 @@~-1~+2~ 2~'       | 8 | the lines of this hunk are not as many as it says
            '--- a/p/A.java~+++ b/p/A.java~@@ -1,0 +2 @@~+2~'           | 8 | this hunk has no line of the old file
            '--- a/p/A.java~+++ b/p/B.java~@@ -1 +1 @@~-1~+2~'          | 6 | p/A.java has another name after +++.
            '--- a/p/A.java~+++ b/p/A.java~@@ -1 +1 @@~-1~+2~--- a/p/A.java~+++ b/p/A.java~@@ -1 +1 @@~-2~+3~' | 11 | p/A.java is changed by this patch already.
            '--- a/p/B.java~+++ b/p/B.java~@@ -1 +1 @@~-1~+2~'          | 6 | p/B.java is changed, but solution has no such file.
            '--- /dev/null~+++ b/p/A.java~@@ -0,0 +1 @@~+2~'            | 6 | p/A.java is added, but solution has such a file.
            '--- a/p/A.java~+++ /dev/null~@@ -1 +0,0 @@~-1~'            | 6 | p/A.java is deleted, but has more lines in solution than those.
            """)
    void names_the_line_of_a_diff_that_is_wrong(String diff, int line, String said) {
        refuses(diff.replace('~', '\n'), "1\n2\n", "x.patch, line " + line + ": " + said);
    }
}
