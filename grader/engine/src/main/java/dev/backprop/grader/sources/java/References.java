package dev.backprop.grader.sources.java;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds which types of a submission a source names, by its words alone.
 *
 * <p>A name counts if it could be the name of a type where it stands, after the compiler's rules for scope: types that
 * the source declares itself, then single imports, then its package, then imports on demand. Names behind a dot
 * count as the end of a qualified name only; names before a parenthesis only where a type may stand there, so
 * that a method {@code Relu(x)} does not draw in another exercise's class {@code Relu}.
 */
public final class References {

    private final TypeIndex types;
    private final Source source;
    private final Set<String> importedPackages = new HashSet<>();
    /** Simple names that mean a type of the source itself, or what a single import says. */
    private final Set<String> hidden = new HashSet<>();

    private final Set<String> resolved = new HashSet<>();
    private final Set<TypeName> found = new LinkedHashSet<>();
    private String packageSoFar = "";

    private References(Source source, TypeIndex types) {
        this.source = source;
        this.types = types;
    }

    /** The types that {@code source} names and other sources declare, in the order in which it names them. */
    public static Set<TypeName> of(Source source, TypeIndex types) {
        return new References(source, types).find();
    }

    private Set<TypeName> find() {
        readImports();
        readOwnTypes();
        readNames();
        return found;
    }

    private void readImports() {
        for (Import imported : Import.in(source.text())) {
            if (imported.isOnDemand() && types.leadsToAPackage(imported.name())) {
                importedPackages.add(imported.name());
            } else if (!imported.isStatic() && !imported.isOnDemand()) {
                hidden.add(imported.simpleName());
            }
        }
    }

    private void readOwnTypes() {
        Lexer lexer = new Lexer(source.text());
        Declarations declarations = new Declarations();
        for (Token token = lexer.next(); !token.isEnd(); token = lexer.next()) {
            declarations.typeDeclaredBy(token).map(Token::text).ifPresent(hidden::add);
            declarations.pass(token);
        }
    }

    private void readNames() {
        Lexer lexer = new Lexer(source.text());
        Token beforeLast = Token.NONE;
        Token last = Token.NONE;
        Token token;
        do {
            token = lexer.next();
            if (last.isName() && !beforeLast.is(".") && (!token.is("(") || mayPrecedeTypeAndParenthesis(beforeLast))) {
                resolve(last.text());
            }
            followQualifiedName(last, token);
            beforeLast = last;
            last = token;
        } while (!token.isEnd());
    }

    private static boolean mayPrecedeTypeAndParenthesis(Token token) {
        return token.is("new") || token.is("@") || token.is("case") || token.is("instanceof");
    }

    private void resolve(String simpleName) {
        if (hidden.contains(simpleName) || !resolved.add(simpleName)) {
            return;
        }
        Set<String> packages = types.packagesDeclaring(simpleName);
        String ownPackage = source.outline().packageName();
        if (packages.contains(ownPackage)) {
            found.add(new TypeName(ownPackage, simpleName));
        } else {
            packages.stream()
                    .filter(importedPackages::contains)
                    .forEach(packageName -> found.add(new TypeName(packageName, simpleName)));
        }
    }

    private void followQualifiedName(Token last, Token token) {
        if (token.is(".")) {
            return;
        }
        if (!token.isName()) {
            packageSoFar = "";
        } else if (!last.is(".")) {
            packageSoFar = types.leadsToAPackage(token.text()) ? token.text() : "";
        } else if (!packageSoFar.isEmpty()) {
            if (types.packagesDeclaring(token.text()).contains(packageSoFar)) {
                found.add(new TypeName(packageSoFar, token.text()));
            }
            String longer = packageSoFar + "." + token.text();
            packageSoFar = types.leadsToAPackage(longer) ? longer : "";
        }
    }
}
