package dev.backprop.grader.write;

/** How a piece of text stands out, in ANSI terms. */
public enum Ink {
    NORMAL(""),
    BOLD("1"),
    DIM("2"),
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    CYAN("36"),
    STRONG_RED("1;31"),
    STRONG_GREEN("1;32"),
    STRONG_YELLOW("1;33");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /** The text between the sequences that switch this ink on and off. */
    String paint(String text) {
        return this == NORMAL || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
