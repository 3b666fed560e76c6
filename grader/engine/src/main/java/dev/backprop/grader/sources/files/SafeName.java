package dev.backprop.grader.sources.files;

import dev.backprop.grader.disk.Sha256;
import java.text.Normalizer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * File names that are the same, and allowed, on every system and in every locale.
 *
 * <p>A name that is safe already stays as it is. Any other keeps what is safe of it and gets a part of its digest, so that
 * different names stay different.
 */
public final class SafeName {

    private static final int LONGEST = 64;
    private static final int DIGEST = 8;

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");
    private static final Pattern SAFE_IN_FOLDER = Pattern.compile("[A-Za-z0-9_.(][A-Za-z0-9_. ()+,=@-]*");
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9_.-]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^[.-]+|[.-]+$");
    private static final Pattern ENDING = Pattern.compile("(?:\\.tar)?\\.[A-Za-z0-9]{1,8}$");
    private static final Pattern RESERVED = Pattern.compile("(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?");

    private SafeName() {}

    /** Letters and digits of ASCII, hyphens, underscores and dots, beginning with none of the latter; at most 80 characters. */
    public static String of(String name) {
        return isSafe(name, SAFE) ? name : digested(name, name, "");
    }

    /** Like {@link #of}, whether the name is safe or not. */
    public static String told(String name) {
        return digested(name, name, "");
    }

    /** The first name, or else one of {@code name} with a number, that is free. */
    public static String free(String first, String name, Predicate<String> isFree) {
        String free = first;
        for (int i = 2; !isFree.test(free); i++) {
            free = told(name + "/" + i);
        }
        return free;
    }

    /** A name for a file or folder, which may hold spaces and a few more signs besides; its ending stays. */
    public static String inFolder(String name) {
        return isSafe(name, SAFE_IN_FOLDER) ? name : toldInFolder(name);
    }

    /** Like {@link #inFolder}, whether the name is safe or not. */
    public static String toldInFolder(String name) {
        var ending = ENDING.matcher(name);
        String last = ending.find() ? ending.group() : "";
        return digested(name, name.substring(0, name.length() - last.length()), last);
    }

    private static boolean isSafe(String name, Pattern pattern) {
        return name.length() <= LONGEST
                && pattern.matcher(name).matches()
                && !RESERVED.matcher(name).matches()
                && !name.endsWith(".")
                && !name.endsWith(" ");
    }

    private static String digested(String name, String stem, String ending) {
        // Before anything is normalised, which a hostile name can make long.
        String shortened = stem.length() <= LONGEST ? stem : stem.substring(0, LONGEST);
        String plain = MARKS.matcher(Normalizer.normalize(shortened, Normalizer.Form.NFKD))
                .replaceAll("");
        String safe = AT_THE_ENDS.matcher(UNSAFE.matcher(plain).replaceAll("-")).replaceAll("");
        String cut = safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST);
        String digest = Sha256.hex(name).substring(0, DIGEST);
        return (cut.isEmpty() ? "x" : cut) + "-" + digest + ending;
    }
}
