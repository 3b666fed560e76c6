package dev.backprop.grader.sources.java;

import java.util.Optional;

/** Notices, token by token, where a source declares a type: {@code class X}, {@code record X(} and the like. */
final class Declarations {

    private Token beforeLast = Token.NONE;
    private Token last = Token.NONE;

    /** The name of the type that is declared for certain once {@code token} follows what was passed so far. */
    Optional<Token> typeDeclaredBy(Token token) {
        if (token.isName() && isTypeKeyword(last) && !beforeLast.is(".")) {
            return Optional.of(token);
        }
        // "record" is a name like any other, unless a name and a header follow.
        if ((token.is("(") || token.is("<")) && last.isName() && beforeLast.is("record")) {
            return Optional.of(last);
        }
        return Optional.empty();
    }

    void pass(Token token) {
        beforeLast = last;
        last = token;
    }

    Token last() {
        return last;
    }

    private static boolean isTypeKeyword(Token token) {
        return token.is("class") || token.is("interface") || token.is("enum");
    }
}
