package dev.backprop.grader.sources.java;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the lines of a source that a message may point to, counted from 1. */
public final class SourceLines {

    private final List<Token> tokens = new ArrayList<>();

    public SourceLines(String text) {
        Lexer lexer = new Lexer(text);
        for (Token token = lexer.next(); !token.isEnd(); token = lexer.next()) {
            tokens.add(token);
        }
    }

    /** The first line that sets a variable or field of that name to {@code null} or {@code Double.NaN}. */
    public OptionalInt ofEmpty(String name) {
        return settings(name).filter(this::isSetToNothing).map(this::lineOf).findFirst();
    }

    /** Whether variables or fields of that name are set to {@code null} or {@code Double.NaN}, and to nothing else. */
    public boolean leavesEmpty(String name) {
        return settings(name).findFirst().isPresent() && settings(name).allMatch(this::isSetToNothing);
    }

    /** The first line that sets a variable or field of that name to anything. */
    public OptionalInt ofValue(String name) {
        return settings(name).map(this::lineOf).findFirst();
    }

    /** Where variables or fields of that name stand that are being set. */
    private IntStream settings(String name) {
        return IntStream.range(0, tokens.size())
                .filter(i -> isVariable(i, name) && isFollowedBy(i, "=") && !isFollowedBy(i, "=", "="));
    }

    /** Whether something else is assigned to a variable of that name that is set to nothing first, as before a loop. */
    public boolean fillsIn(String name) {
        OptionalInt empty = ofEmpty(name);
        return empty.isPresent()
                && settings(name)
                        .filter(i -> !isSetToNothing(i) && !mayBeAReturnType(at(i - 1)))
                        .anyMatch(i -> lineOf(i) > empty.getAsInt());
    }

    private boolean isSetToNothing(int index) {
        return isFollowedBy(index, "=", "null") || isFollowedBy(index, "=", "Double", ".", "NaN");
    }

    private int lineOf(int index) {
        return tokens.get(index).line();
    }

    /** The line where a top-level type declares a method of that name; the first, if there are several. */
    public OptionalInt ofMethod(String name) {
        Nesting nesting = new Nesting();
        for (int i = 0; i < tokens.size(); i++) {
            if (nesting.braces() == 1 && at(i).is(name) && isFollowedBy(i, "(") && mayBeAReturnType(at(i - 1))) {
                return OptionalInt.of(tokens.get(i).line());
            }
            nesting.pass(at(i));
        }
        return OptionalInt.empty();
    }

    /** Where a record is declared inside of a type whose components are {@code names}, in any order. */
    public OptionalInt ofRecord(Set<String> names) {
        Nesting nesting = new Nesting();
        for (int i = 0; i < tokens.size(); i++) {
            if (nesting.braces() > 0
                    && at(i).is("record")
                    && at(i + 1).isName()
                    && isFollowedBy(i + 1, "(")
                    && componentsFrom(i + 3).equals(names)) {
                return OptionalInt.of(at(i).line());
            }
            nesting.pass(at(i));
        }
        return OptionalInt.empty();
    }

    /** Gives up where no header goes on, and above all at the next record: a source of nothing else is read once. */
    private Set<String> componentsFrom(int start) {
        Set<String> components = new HashSet<>();
        int parentheses = 1;
        int angles = 0;
        for (int i = start; parentheses > 0 && i < tokens.size(); i++) {
            Token token = at(i);
            if (token.is("record") || token.is(";")) {
                return Set.of();
            }
            parentheses += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            angles += token.is("<") ? 1 : token.is(">") ? -1 : 0;
            boolean endsComponent = parentheses == 0 || (parentheses == 1 && angles == 0 && token.is(","));
            if (endsComponent && at(i - 1).isName()) {
                components.add(at(i - 1).text());
            }
        }
        return components;
    }

    private boolean isVariable(int index, String name) {
        return at(index).is(name) && (!at(index - 1).is(".") || at(index - 2).is("this"));
    }

    private static boolean mayBeAReturnType(Token token) {
        return (token.isName() && !token.is("new") && !token.is("record")) || token.is(">") || token.is("]");
    }

    private boolean isFollowedBy(int index, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!at(index + 1 + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    private Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : Token.NONE;
    }
}
