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
import java.util.Optional;

/**
 * Reads a file's bytes as text, strictly: UTF-8, else what a byte order mark says, else the course's older charset.
 * Nothing is replaced, because a source with a hole in it would be graded as something that nobody wrote.
 */
public final class Decoding {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

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
        Charset charset = marked.orElse(legacy);
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

    private static Optional<String> strictly(Charset charset, byte[] bytes) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> utf16Mark(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        if (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                ? Optional.of(StandardCharsets.UTF_16LE)
                : Optional.empty();
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
