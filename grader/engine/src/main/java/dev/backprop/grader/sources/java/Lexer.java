package dev.backprop.grader.sources.java;

import dev.backprop.grader.sources.java.Token.Kind;

/**
 * Splits a Java source into names and signs, and passes over comments and the insides of literals.
 *
 * <p>It never goes back, so that it takes time linear in the length of whatever it is given, and it never fails:
 * what is wrong in a source is the compiler's to say. Half a literal ends with its line, half a comment with the file.
 */
final class Lexer {

    private final Characters characters;
    private final String text;
    private int position;
    private int line = 1;
    private int lineKnownAt;

    Lexer(String text) {
        this.text = text;
        this.characters = Characters.of(text);
    }

    /** The next token; at the end of the source one for which {@link Token#isEnd()} holds, any number of times. */
    Token next() {
        skipBlanksAndComments();
        int start = position;
        int tokenLine = lineOf(start);
        if (start >= characters.length()) {
            return new Token(Kind.END, "", tokenLine);
        }
        char first = characters.at(start);
        if (isLiteral(start, first)) {
            return new Token(Kind.LITERAL, "", tokenLine);
        }
        int codePoint = characters.codePointAt(start);
        if (Character.isJavaIdentifierStart(codePoint)) {
            return new Token(Kind.NAME, readName(), tokenLine);
        }
        position += Character.charCount(codePoint);
        return new Token(Kind.SIGN, Character.toString(codePoint), tokenLine);
    }

    /** Passes over a literal, where one begins. */
    private boolean isLiteral(int start, char first) {
        if (first == '"') {
            skipString();
        } else if (first == '\'') {
            skipQuoted('\'');
        } else if (isDigit(first) || (first == '.' && isDigit(characters.at(start + 1)))) {
            skipNumber();
        }
        return position > start;
    }

    private void skipBlanksAndComments() {
        while (position < characters.length()) {
            char c = characters.at(position);
            if (c == '/' && characters.at(position + 1) == '/') {
                skipToLineEnd();
            } else if (c == '/' && characters.at(position + 1) == '*') {
                skipComment();
            } else if (c == ' ' || c == '\t' || c == '\f' || isLineEnd(c)) {
                position++;
            } else {
                return;
            }
        }
    }

    private void skipToLineEnd() {
        while (position < characters.length() && !isLineEnd(characters.at(position))) {
            position++;
        }
    }

    private void skipComment() {
        position += 2;
        while (position < characters.length()
                && !(characters.at(position) == '*' && characters.at(position + 1) == '/')) {
            position++;
        }
        position += 2;
    }

    private void skipString() {
        if (characters.at(position + 1) == '"' && characters.at(position + 2) == '"') {
            skipTextBlock();
        } else {
            skipQuoted('"');
        }
    }

    private void skipTextBlock() {
        position += 3;
        while (position < characters.length()) {
            if (characters.at(position) == '\\') {
                position += 2;
            } else if (characters.at(position) == '"'
                    && characters.at(position + 1) == '"'
                    && characters.at(position + 2) == '"') {
                position += 3;
                return;
            } else {
                position++;
            }
        }
    }

    private void skipQuoted(char quote) {
        position++;
        while (position < characters.length() && !isLineEnd(characters.at(position))) {
            char c = characters.at(position++);
            if (c == quote) {
                return;
            }
            if (c == '\\' && !isLineEnd(characters.at(position))) {
                position++;
            }
        }
    }

    private void skipNumber() {
        while (position < characters.length()
                && (characters.at(position) == '.' || Character.isJavaIdentifierPart(characters.at(position)))) {
            position++;
        }
    }

    /** Leaves out characters that the compiler leaves out of names as well (JLS 3.8). */
    private String readName() {
        StringBuilder name = new StringBuilder();
        while (position < characters.length()) {
            int codePoint = characters.codePointAt(position);
            if (!Character.isJavaIdentifierPart(codePoint)) {
                break;
            }
            if (!Character.isIdentifierIgnorable(codePoint)) {
                name.appendCodePoint(codePoint);
            }
            position += Character.charCount(codePoint);
        }
        return name.toString();
    }

    /** Counts on from where it last counted, in the file's own characters: an escaped line feed makes no line. */
    private int lineOf(int index) {
        int offset = index < characters.length() ? characters.offset(index) : text.length();
        while (lineKnownAt < offset) {
            char c = text.charAt(lineKnownAt++);
            boolean carriageReturnOfPair = c == '\r' && lineKnownAt < text.length() && text.charAt(lineKnownAt) == '\n';
            if (isLineEnd(c) && !carriageReturnOfPair) {
                line++;
            }
        }
        return line;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
