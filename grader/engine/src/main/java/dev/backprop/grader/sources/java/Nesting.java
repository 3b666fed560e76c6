package dev.backprop.grader.sources.java;

import java.util.Arrays;

/**
 * How deep in braces and parentheses a token stands. A closing brace also closes the parentheses that were opened
 * behind its opening one, so that a half-typed line spoils no more than its block.
 */
final class Nesting {

    private int[] parenthesesOutside = new int[16];
    private int braces;
    private int parentheses;

    /** Counts {@code token}: ask before for where it stands itself. */
    void pass(Token token) {
        switch (token.text()) {
            case "(" -> parentheses++;
            case ")" -> parentheses = Math.max(0, parentheses - 1);
            case "{" -> open();
            case "}" -> close();
            default -> {}
        }
    }

    int braces() {
        return braces;
    }

    /** Whether a type declared here is a top-level one. */
    boolean isTopLevel() {
        return braces == 0 && parentheses == 0;
    }

    private void open() {
        if (braces == parenthesesOutside.length) {
            parenthesesOutside = Arrays.copyOf(parenthesesOutside, 2 * braces);
        }
        parenthesesOutside[braces++] = parentheses;
        parentheses = 0;
    }

    private void close() {
        if (braces > 0) {
            parentheses = parenthesesOutside[--braces];
        }
    }
}
