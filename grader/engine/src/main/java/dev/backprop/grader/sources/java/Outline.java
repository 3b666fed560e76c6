package dev.backprop.grader.sources.java;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a source says that it is: its package and its top-level types.
 *
 * @param packageName with dots; empty where there is no package line
 * @param packageLine the line of the package's name; 0 where there is none
 * @param types in the order of the source, at most {@value #MAX_TYPES}
 * @param isModule whether it declares a module
 * @param namesTooLong whether a name was met that no file or folder could have
 */
public record Outline(String packageName, int packageLine, List<Type> types, boolean isModule, boolean namesTooLong) {

    /** Bounds what a submission of nothing but declarations can cost; an exercise has a handful. */
    static final int MAX_TYPES = 64;

    private static final int MAX_PACKAGE_DEPTH = 16;
    /** In bytes of UTF-8: file systems allow 255 for a name, and those of nested types are longer. */
    private static final int MAX_NAME_LENGTH = 120;

    /**
     * A top-level type.
     *
     * @param line where its name stands, from 1
     */
    public record Type(String name, int line, boolean isPublic) {}

    public Outline {
        types = List.copyOf(types);
    }

    public static Outline of(String text) {
        return new Reader(text).read();
    }

    public Optional<Type> type(String name) {
        return types.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** The last type that is declared at or before {@code line}. */
    public Optional<Type> typeAround(int line) {
        return types.stream().filter(type -> type.line() <= line).reduce((earlier, later) -> later);
    }

    public TypeName nameOf(Type type) {
        return new TypeName(packageName, type.name());
    }

    private static final class Reader {

        private final Lexer lexer;
        private final Nesting nesting = new Nesting();
        private final Declarations declarations = new Declarations();
        private final List<Type> types = new ArrayList<>();
        private String packageName = "";
        private int packageLine;
        private boolean isModule;
        private boolean namesTooLong;
        private boolean inImport;
        private boolean isPublic;

        Reader(String text) {
            lexer = new Lexer(text);
        }

        Outline read() {
            Token token = lexer.next();
            while (!token.isEnd()) {
                if (nesting.isTopLevel()) {
                    token = readTopLevel(token);
                }
                nesting.pass(token);
                declarations.pass(token);
                if (nesting.isTopLevel() && (token.is(";") || token.is("}"))) {
                    inImport = false;
                    isPublic = false;
                }
                token = lexer.next();
            }
            return new Outline(packageName, packageLine, types, isModule, namesTooLong);
        }

        /** Looks at a token outside all types; returns the token to go on behind. */
        private Token readTopLevel(Token token) {
            if (token.is("import")) {
                inImport = true;
            } else if (token.is("public")) {
                isPublic = true;
            } else if (token.is("package") && packageLine == 0 && types.isEmpty()) {
                return readPackage();
            }
            declarations.typeDeclaredBy(token).ifPresent(this::add);
            isModule |= !inImport
                    && types.isEmpty()
                    && token.isName()
                    && declarations.last().is("module");
            return token;
        }

        private void add(Token name) {
            if (isTooLong(name.text())) {
                namesTooLong = true;
            } else if (types.size() < MAX_TYPES) {
                types.add(new Type(name.text(), name.line(), isPublic));
            }
        }

        private Token readPackage() {
            StringBuilder name = new StringBuilder();
            int parts = 0;
            Token token = lexer.next();
            packageLine = token.line();
            while (parts % 2 == 0 ? token.isName() : token.is(".")) {
                name.append(token.text());
                parts++;
                token = lexer.next();
            }
            if (parts > 2 * MAX_PACKAGE_DEPTH || isTooLong(name.toString())) {
                namesTooLong = true;
            } else {
                packageName = name.toString();
            }
            return token;
        }

        private static boolean isTooLong(String name) {
            return name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_LENGTH;
        }
    }
}
