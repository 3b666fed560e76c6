package dev.backprop.grader.sources.java;

import dev.backprop.grader.disk.Sha256;
import java.util.stream.Collectors;

/** What a text says, whatever tools do to line ends, to white space before them, and to a byte order mark. */
public final class Wording {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Wording() {}

    public static boolean areSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** Equal for texts whose wording is the same, and only for these. */
    static String checksum(String text) {
        return Sha256.hex(plain(text));
    }

    private static String plain(String text) {
        String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return unmarked.lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }
}
