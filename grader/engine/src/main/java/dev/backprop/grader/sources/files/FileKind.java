package dev.backprop.grader.sources.files;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file seems to be, by the end of its name. */
public enum FileKind {
    JAVA,
    KOTLIN,
    COMPILED,
    ARCHIVE,
    /** A Java source under another ending, as in {@code SvmLoss.java.txt}. */
    MISNAMED,
    OTHER;

    private static final List<String> ARCHIVES =
            List.of(".zip", ".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".tbz2", ".xz", ".txz");

    public static FileKind of(String path) {
        String name = nameIn(path).toLowerCase(Locale.ROOT);
        if (name.startsWith("._")) {
            // What macOS notes about the file without the prefix.
            return OTHER;
        }
        if (name.endsWith(".java")) {
            return JAVA;
        }
        if (name.endsWith(".kt") || name.endsWith(".kts")) {
            return KOTLIN;
        }
        if (name.endsWith(".class")) {
            return COMPILED;
        }
        if (ARCHIVES.stream().anyMatch(name::endsWith)) {
            return ARCHIVE;
        }
        return name.contains(".java") ? MISNAMED : OTHER;
    }

    /**
     * Whether a file is named like a type, give or take what uploads add: {@code doe_12345_SvmLoss-1.java} is named
     * like {@code SvmLoss}, {@code SvmLossTest.java} is not. No more than a hint, for files that cannot be read.
     */
    public static boolean isNamedLike(String path, String simpleName) {
        String besides = "[\\p{L}\\p{Nd}]";
        return Pattern.compile("(?iu)(?<!" + besides + ")" + Pattern.quote(simpleName) + "(?!" + besides + ")")
                .matcher(nameIn(path))
                .find();
    }

    private static String nameIn(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
