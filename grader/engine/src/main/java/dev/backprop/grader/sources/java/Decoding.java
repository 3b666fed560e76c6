package dev.backprop.grader.sources.java;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.files.SourceMessages.ByteOrderMarkIgnored;
import dev.backprop.grader.sources.files.SourceMessages.LegacyCharsetUsed;
import dev.backprop.grader.sources.files.SourceMessages.NotPlainText;
import dev.backprop.grader.sources.files.SourceMessages.UnknownEncoding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a file's bytes as text, strictly: UTF-8, else what a byte order mark says, else the course's older charset; or one of those of
 * East Asia where the bytes look like that, or like nothing else. There the second byte of a character may be a backslash, which as a
 * character of its own would end no string where the student ended one. Nothing is replaced, because a source with a hole in it would
 * be graded as something that nobody wrote.
 */
public final class Decoding {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** So many characters that no text is made of may be quotation marks and dashes. */
    private static final int FEW = 2;

    private static final String RARE =
            "\u0402\u0403\u0453\u0409\u040A\u040C\u040B\u040F\u0452\u0459\u045A\u045C\u045B\u045F";

    private static final String JAPANESE = "windows-31j";
    private static final List<String> EAST_ASIAN = List.of("GBK", "Big5", JAPANESE, "x-windows-949", "EUC-JP");

    private final Charset legacy;

    public Decoding(Charset legacy) {
        this.legacy = legacy;
    }

    public Decoded decode(String file, byte[] bytes) {
        Optional<String> utf8 = strictly(StandardCharsets.UTF_8, bytes);
        if (utf8.isPresent()) {
            return text(file, utf8.get(), StandardCharsets.UTF_8, Optional.empty());
        }
        int line = lineOfFirstFault(bytes);
        Optional<Charset> marked = utf16Mark(bytes);
        Charset charset = marked.orElseGet(() -> older(bytes));
        Optional<Message> note =
                marked.isPresent() ? Optional.empty() : Optional.of(new LegacyCharsetUsed(file, line, charset.name()));
        return strictly(charset, bytes)
                .map(text -> text(file, text, charset, note))
                .orElseGet(() -> new Decoded.Unreadable(new UnknownEncoding(file, line, charset.name())));
    }

    private static Decoded text(String file, String text, Charset charset, Optional<Message> note) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            return new Decoded.Unreadable(new NotPlainText(file, lineOf(text, nul)));
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            return new Decoded.Text(text.substring(1), Optional.of(new ByteOrderMarkIgnored(file, charset.name())));
        }
        return new Decoded.Text(text, note);
    }

    /**
     * The course's older charset, unless it does not know the bytes, or what it makes of them is hardly text or has signs where code
     * has names, and another does better.
     */
    private Charset older(byte[] bytes) {
        Optional<String> usual = strictly(legacy, bytes);
        boolean isText = usual.filter(Decoding::isText).isPresent();
        if (isText && !hasSignsInNames(usual.orElseThrow())) {
            return legacy;
        }
        List<Charset> possible = EAST_ASIAN.stream()
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .filter(charset -> strictly(charset, bytes)
                        .filter(text -> text.chars().noneMatch(c -> Character.getType(c) == Character.PRIVATE_USE))
                        .isPresent())
                .toList();
        List<Charset> ofCode = possible.stream()
                .filter(charset -> !hasSignsInNames(strictly(charset, bytes).orElseThrow()))
                .toList();
        List<Charset> better = isText ? ofCode : possible;
        return better.stream()
                .filter(charset -> charset.name().equals(JAPANESE) && hasKana(bytes, charset))
                .findFirst()
                .or(() -> Stream.concat(ofCode.stream(), better.stream()).findFirst())
                .orElse(legacy);
    }

    /** Whether characters beyond ASCII are letters, but for a few; those for rare languages stand where others have their first bytes. */
    private static boolean isText(String text) {
        long odd = text.chars()
                .filter(c -> c >= 0x80 && (!Character.isLetter(c) || RARE.indexOf(c) >= 0))
                .count();
        long foreign = text.chars().filter(c -> c >= 0x80).count();
        return odd <= FEW || 4 * odd <= foreign;
    }

    /** In the code itself, where a paragraph's sign is an error, and half a Chinese character is not. */
    private static boolean hasSignsInNames(String text) {
        Lexer lexer = new Lexer(text);
        for (Token token = lexer.next(); !token.isEnd(); token = lexer.next()) {
            if (!token.isName() && token.text().codePoints().anyMatch(Decoding::isForeignSign)) {
                return true;
            }
        }
        return false;
    }

    /** Not a space, a dash or a quotation mark, which get into code from elsewhere. */
    private static boolean isForeignSign(int c) {
        return c >= 0x80
                && c != '\u201E'
                && switch (Character.getType(c)) {
                    case Character.SPACE_SEPARATOR,
                            Character.DASH_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION -> false;
                    default -> true;
                };
    }

    private static boolean hasKana(byte[] bytes, Charset charset) {
        return strictly(charset, bytes).orElse("").chars().anyMatch(c -> c >= '\u3041' && c <= '\u30FE');
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Which UTF-16 it is that a byte order mark announces. */
    public static Optional<Charset> utf16Mark(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return switch (mark) {
            case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }

    /** The line in which the bytes stop being UTF-8. */
    private static int lineOfFirstFault(byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CharBuffer before = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().decode(rest, before, true);
        return lineOf(before.flip().toString(), Integer.MAX_VALUE);
    }

    private static int lineOf(String text, int end) {
        return 1 + (int) text.chars().limit(end).filter(c -> c == '\n').count();
    }
}
