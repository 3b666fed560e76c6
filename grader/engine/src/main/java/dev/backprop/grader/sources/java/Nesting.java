package dev.backprop.grader.sources.java;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How deep in braces and parentheses a token stands. A closing brace also closes the parentheses that were opened
 * behind its opening one, so that a half-typed line spoils no more than its block.
 */
final class Nesting {

    /** For each brace that is open how many parentheses were open before it, the innermost first. */
    private final Deque<Integer> outside = new ArrayDeque<>();

    private int parentheses;

    /** Counts {@code token}: ask before for where it stands itself. */
    void pass(Token token) {
        switch (token.text()) {
            case "(" -> parentheses++;
            case ")" -> parentheses = Math.max(0, parentheses - 1);
            case "{" -> {
                outside.push(parentheses);
                parentheses = 0;
            }
            case "}" -> parentheses = outside.isEmpty() ? parentheses : outside.pop();
            default -> {}
        }
    }

    int braces() {
        return outside.size();
    }

    /** Whether a type declared here is a top-level one. */
    boolean isTopLevel() {
        return outside.isEmpty() && parentheses == 0;
    }
}
