package dev.backprop.grader.sources.java;

import java.util.ArrayList;
import java.util.List;

/**
 * An import declaration.
 *
 * @param name what is imported, with dots; without the {@code .*} of an import on demand
 * @param line where its name begins, from 1
 */
public record Import(String name, int line, boolean isStatic, boolean isOnDemand) {

    /** The imports of a source, in order. */
    public static List<Import> in(String text) {
        List<Import> imports = new ArrayList<>();
        Lexer lexer = new Lexer(text);
        Nesting nesting = new Nesting();
        // Imports end where the first type's body begins.
        for (Token token = lexer.next(); !token.isEnd() && nesting.braces() == 0; token = lexer.next()) {
            if (token.is("import") && nesting.isTopLevel()) {
                imports.add(read(lexer));
            } else if (nesting.isTopLevel() || !token.is("{")) {
                nesting.pass(token);
            }
        }
        return imports;
    }

    private static Import read(Lexer lexer) {
        Token token = lexer.next();
        boolean isStatic = token.is("static");
        if (isStatic) {
            token = lexer.next();
        }
        int line = token.line();
        StringBuilder name = new StringBuilder();
        while (token.isName()) {
            name.append(token.text());
            token = lexer.next();
            if (!token.is(".")) {
                return new Import(name.toString(), line, isStatic, false);
            }
            token = lexer.next();
            if (token.isName()) {
                name.append('.');
            }
        }
        return new Import(name.toString(), line, isStatic, token.is("*"));
    }

    /** The name that it makes known: the last part of what it names. */
    public String simpleName() {
        return TypeName.of(name).simpleName();
    }

    /** Whether what it names is {@code packageName}, or something in or below it. */
    public boolean isFrom(String packageName) {
        return name.equals(packageName) || name.startsWith(packageName + ".");
    }
}
