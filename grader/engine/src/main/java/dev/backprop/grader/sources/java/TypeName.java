package dev.backprop.grader.sources.java;

/**
 * The full name of a top-level type.
 *
 * @param packageName with dots; empty for the unnamed package
 */
public record TypeName(String packageName, String simpleName) {

    public static TypeName of(String qualifiedName) {
        int dot = qualifiedName.lastIndexOf('.');
        return new TypeName(qualifiedName.substring(0, Math.max(0, dot)), qualifiedName.substring(dot + 1));
    }

    /** Where the compiler wants the source of this type, such as {@code backprop/SvmLoss.java}. */
    public String compilePath() {
        return toString().replace('.', '/') + ".java";
    }

    @Override
    public String toString() {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }
}
