package dev.backprop.grader.sources.java;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a Java source as the compiler sees them: with unicode escapes translated (JLS 3.3), each with the
 * place where it stands in the file.
 */
final class Characters {

    private final char[] characters;
    private final int @Nullable [] offsets;

    private Characters(char[] characters, int @Nullable [] offsets) {
        this.characters = characters;
        this.offsets = offsets;
    }

    static Characters of(String text) {
        if (!text.contains("\\u")) {
            return new Characters(text.toCharArray(), null);
        }
        char[] characters = new char[text.length()];
        int[] offsets = new int[text.length()];
        int length = 0;
        int at = 0;
        while (at < text.length()) {
            int end = endOfEscape(text, at);
            offsets[length] = at;
            if (end > 0) {
                characters[length++] = (char) Integer.parseInt(text, end - 4, end, 16);
                at = end;
            } else if (text.startsWith("\\\\", at)) {
                // The second backslash of a pair never begins an escape.
                characters[length++] = '\\';
                offsets[length] = at + 1;
                characters[length++] = '\\';
                at += 2;
            } else {
                characters[length++] = text.charAt(at++);
            }
        }
        return new Characters(Arrays.copyOf(characters, length), Arrays.copyOf(offsets, length));
    }

    int length() {
        return characters.length;
    }

    /** The character at {@code index}, or NUL behind the end: no source that is taken in holds one. */
    char at(int index) {
        return index < characters.length ? characters[index] : '\0';
    }

    int codePointAt(int index) {
        return Character.codePointAt(characters, index);
    }

    /** The place in the file of the character at {@code index}. */
    int offset(int index) {
        return offsets == null ? index : offsets[index];
    }

    /** Where the escape that begins at {@code start} ends, or -1 where none begins. */
    private static int endOfEscape(String text, int start) {
        if (!text.startsWith("\\u", start)) {
            return -1;
        }
        int digits = start + 1;
        while (digits < text.length() && text.charAt(digits) == 'u') {
            digits++;
        }
        if (digits + 4 > text.length()) {
            return -1;
        }
        for (int i = digits; i < digits + 4; i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return -1;
            }
        }
        return digits + 4;
    }
}
