package dev.backprop.grader.write;

import dev.backprop.grader.report.CheckStatus;

/** The sign of a check's status: a symbol where the terminal has symbols, a word elsewhere. */
enum Mark {
    PASSED("✓", Ink.GREEN),
    FAILED("✗", Ink.STRONG_RED),
    TODO("○", Ink.STRONG_YELLOW),
    ERROR("!", Ink.STRONG_RED),
    TIMEOUT("∞", Ink.STRONG_RED),
    NOT_RUN("–", Ink.DIM);

    private final String symbol;
    private final Ink ink;

    Mark(String symbol, Ink ink) {
        this.symbol = symbol;
        this.ink = ink;
    }

    static Mark of(CheckStatus status) {
        return valueOf(status.name());
    }

    String text(TerminalStyle style) {
        return style.symbols() ? symbol : Labels.of("mark." + name());
    }

    Ink ink() {
        return ink;
    }
}
