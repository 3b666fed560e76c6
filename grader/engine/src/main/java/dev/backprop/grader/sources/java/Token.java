package dev.backprop.grader.sources.java;

/**
 * A word or sign of a Java source.
 *
 * @param text the name or keyword, or the sign's one character; empty for literals and at the end
 * @param line where it begins, from 1
 */
record Token(Kind kind, String text, int line) {

    enum Kind {
        NAME,
        SIGN,
        LITERAL,
        END
    }

    /** What stands before the first token. */
    static final Token NONE = new Token(Kind.END, "", 1);

    boolean is(String word) {
        return text.equals(word);
    }

    /** Whether this is an identifier or a keyword. */
    boolean isName() {
        return kind == Kind.NAME;
    }

    boolean isEnd() {
        return kind == Kind.END;
    }
}
