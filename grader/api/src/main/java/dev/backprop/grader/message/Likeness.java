package dev.backprop.grader.message;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what may have been meant by a mistyped name. */
public final class Likeness {

    private static final int MOST = 5;

    private Likeness() {}

    /** Up to five names that contain the given one, are contained in it or differ in few letters, in any case; the nearest first. */
    public static List<String> nearest(String mistyped, List<String> names) {
        String given = mistyped.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> isLike(given, name.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparingInt(name -> distance(given, name.toLowerCase(Locale.ROOT))))
                .limit(MOST)
                .toList();
    }

    private static boolean isLike(String given, String name) {
        if (given.length() < 2) {
            return false;
        }
        return name.contains(given)
                || given.contains(name)
                || distance(given, name) <= Math.max(given.length(), name.length()) / 3;
    }

    /** How many letters have to be put in, left out or exchanged (Levenshtein 1966). */
    public static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int exchanged = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(exchanged, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[to.length()];
    }
}
