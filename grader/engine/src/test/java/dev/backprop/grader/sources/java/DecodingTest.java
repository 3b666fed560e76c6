package dev.backprop.grader.sources.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.sources.files.SourceMessages.ByteOrderMarkIgnored;
import dev.backprop.grader.sources.files.SourceMessages.LegacyCharsetUsed;
import dev.backprop.grader.sources.files.SourceMessages.NotPlainText;
import dev.backprop.grader.sources.files.SourceMessages.UnknownEncoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecodingTest {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final String RUSSIAN = "class A {}\n// потери\n";

    private final Decoding decoding = new Decoding(WINDOWS_1251);

    @Test
    void utf_8_needs_no_note() {
        assertThat(decode(RUSSIAN.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Decoded.Text(RUSSIAN, Optional.empty()));
        assertThat(decode(new byte[0])).isEqualTo(new Decoded.Text("", Optional.empty()));
    }

    @Test
    void a_byte_order_mark_is_taken_off_and_noted() {
        assertThat(decode(("\uFEFF" + RUSSIAN).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Decoded.Text(RUSSIAN, Optional.of(new ByteOrderMarkIgnored("A.java", "UTF-8"))));
        assertThat(decode(("\uFEFF" + RUSSIAN).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(new Decoded.Text(RUSSIAN, Optional.of(new ByteOrderMarkIgnored("A.java", "UTF-16LE"))));
        assertThat(decode(("\uFEFF" + RUSSIAN).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(new Decoded.Text(RUSSIAN, Optional.of(new ByteOrderMarkIgnored("A.java", "UTF-16BE"))));
    }

    @Test
    void nothing_but_a_mark_is_an_empty_text() {
        assertThat(decode(new byte[] {(byte) 0xFE, (byte) 0xFF}))
                .isEqualTo(new Decoded.Text("", Optional.of(new ByteOrderMarkIgnored("A.java", "UTF-16BE"))));
    }

    @Test
    void the_older_charset_is_used_and_noted_with_the_first_line_that_needs_it() {
        assertThat(decode(RUSSIAN.getBytes(WINDOWS_1251)))
                .isEqualTo(new Decoded.Text(RUSSIAN, Optional.of(new LegacyCharsetUsed("A.java", 2, "windows-1251"))));
    }

    @Test
    void the_older_charset_is_an_option() {
        byte[] bytes = "// größe".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new Decoding(StandardCharsets.ISO_8859_1).decode("A.java", bytes))
                .isEqualTo(new Decoded.Text("// größe", Optional.of(new LegacyCharsetUsed("A.java", 1, "ISO-8859-1"))));
    }

    @Test
    void a_byte_that_the_older_charset_does_not_have_is_refused() {
        assertThat(decode(new byte[] {'a', '\n', (byte) 0x98, ' '}))
                .isEqualTo(new Decoded.Unreadable(new UnknownEncoding("A.java", 2, "windows-1251")));
    }

    @Test
    void half_a_character_behind_a_utf_16_mark_is_refused() {
        assertThat(decode(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'}))
                .isEqualTo(new Decoded.Unreadable(new UnknownEncoding("A.java", 1, "UTF-16LE")));
    }

    @Test
    void a_nul_is_no_text_in_any_encoding() {
        ByteArrayOutputStream classFile = new ByteArrayOutputStream();
        classFile.writeBytes(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61});
        assertThat(decode(classFile.toByteArray())).isEqualTo(new Decoded.Unreadable(new NotPlainText("A.java", 1)));
        assertThat(decode("class A\n{\0}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Decoded.Unreadable(new NotPlainText("A.java", 2)));
        assertThat(decode("class A {}".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(new Decoded.Unreadable(new NotPlainText("A.java", 1)));
    }

    private Decoded decode(byte[] bytes) {
        return decoding.decode("A.java", bytes);
    }

    @Test
    void a_backslash_that_is_half_a_character_is_none() {
        for (String[] each : new String[][] {
            {"windows-31j", "class A { String s = \"ソ表\"; } // 損失を計算する"},
            {"GBK", "class A { String s = \"\u7D5C\"; } // 計算損失後返回結果"},
            {"Big5", "class A { String s = \"功\"; } // 許功蓋計算損失後傳回結果"}
        }) {
            byte[] bytes = each[1].getBytes(Charset.forName(each[0]));
            assertThat(decode(bytes))
                    .isEqualTo(new Decoded.Text(each[1], Optional.of(new LegacyCharsetUsed("A.java", 1, each[0]))));
        }
    }

    @Test
    void what_the_older_charset_does_not_have_may_be_chinese() {
        byte[] bytes = "// 榖".getBytes(Charset.forName("GBK"));
        assertThat(bytes).contains(0x98);
        assertThat(decode(bytes))
                .isEqualTo(new Decoded.Text("// 榖", Optional.of(new LegacyCharsetUsed("A.java", 1, "GBK"))));
    }

    /** What somebody has pasted is no other charset. */
    @Test
    void quotation_marks_and_spaces_in_the_code_make_no_text_foreign() {
        for (String text : new String[] {"String s = «шум»; // потери", "int\u00a0потери = 1; // §"}) {
            assertThat(decode(text.getBytes(WINDOWS_1251)))
                    .isInstanceOfSatisfying(
                            Decoded.Text.class, read -> assertThat(read.text()).isEqualTo(text));
        }
    }

    @Test
    void a_few_signs_make_no_text_foreign() {
        for (String text :
                new String[] {"\"Потери\\n\" // №1 – «шум»…", "\"°\\\"\" // 90°", "// Љубав, ћирилица и још понешто"}) {
            assertThat(decode(text.getBytes(WINDOWS_1251)))
                    .isInstanceOfSatisfying(
                            Decoded.Text.class,
                            read -> assertThat(read.note())
                                    .contains(new LegacyCharsetUsed("A.java", 1, "windows-1251")));
        }
    }

    @Test
    void a_sign_in_a_name_is_half_a_letter_of_east_asia() {
        for (String[] each : new String[][] {
            {"GBK", "int 梯度 = 0; // 只有间隔大于零才传递梯度"},
            {"GBK", "double 损失 = 损失(1);"},
            {"GBK", "double 误差, 梯度; // 累计误差 \"误差\" 误差误差误差"},
            {"Big5", "int 性別 = 0; // 所有的性別性別性別"},
            {"EUC-JP", "double データ = 0; // マージンが正のときだけ"}
        }) {
            byte[] bytes = each[1].getBytes(Charset.forName(each[0]));
            assertThat(decode(bytes))
                    .isEqualTo(new Decoded.Text(each[1], Optional.of(new LegacyCharsetUsed("A.java", 1, each[0]))));
        }
    }

    @Test
    void a_name_of_letters_is_read_in_the_older_charset() {
        for (String text : new String[] {
            "double потери = 0; // §1: №1 – «шум»…", "int грцЯе = 0;", "String s = \"±°\"; int ё = 'µ';"
        }) {
            assertThat(decode(text.getBytes(WINDOWS_1251)))
                    .isEqualTo(new Decoded.Text(text, Optional.of(new LegacyCharsetUsed("A.java", 1, "windows-1251"))));
        }
    }

    /** What no charset makes code of is shown as its author most likely wrote it. */
    @Test
    void a_sign_that_is_none_of_java_changes_no_charset_where_others_do_no_better() {
        for (String[] each : new String[][] {
            {"windows-1251", "print(«Потери»); // считаем потери"},
            {"windows-1251", "№ 1 градиент потерь"},
            {"GBK", "int x = 1； // 按公式把工作做够，不过够本"},
            {"windows-31j", "int x = 1； // マージンが正のときだけ"}
        }) {
            byte[] bytes = each[1].getBytes(Charset.forName(each[0]));
            assertThat(decode(bytes))
                    .isEqualTo(new Decoded.Text(each[1], Optional.of(new LegacyCharsetUsed("A.java", 1, each[0]))));
        }
    }
}
