package dev.backprop.grader.sources.java;

import java.util.HashSet;
import java.util.Set;

/**
 * A Kotlin source, read only to say that the exercise has to be written in Java.
 *
 * @param types the classes and objects that it declares, at any depth
 */
public record KotlinFile(String path, Set<String> types) {

    public KotlinFile {
        types = Set.copyOf(types);
    }

    /** Kotlin's names, comments and strings are near enough to Java's for the same lexer. */
    public static KotlinFile of(String path, String text) {
        Set<String> types = new HashSet<>();
        Lexer lexer = new Lexer(text);
        Token last = Token.NONE;
        for (Token token = lexer.next(); !token.isEnd(); token = lexer.next()) {
            if (token.isName() && (last.is("class") || last.is("object")) && types.size() < Outline.MAX_TYPES) {
                types.add(token.text());
            }
            last = token;
        }
        return new KotlinFile(path, types);
    }
}
