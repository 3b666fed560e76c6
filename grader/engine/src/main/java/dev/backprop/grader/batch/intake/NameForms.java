package dev.backprop.grader.batch.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** How one name is written in different places: {@code Ada Lovelace}, {@code Lovelace, Ada}, {@code lovelaceada}. */
public final class NameForms {

    private static final int LONGEST = 200;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameForms() {}

    /** The words of a name in small letters without accents, in the order in which they stand. */
    static List<String> words(String name) {
        String start = name.length() <= LONGEST ? name : name.substring(0, LONGEST);
        String plain = MARKS.matcher(Normalizer.normalize(start, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN_WORDS.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Equal for names of the same words, whichever comes first. */
    public static String unordered(String name) {
        List<String> words = new ArrayList<>(words(name));
        Collections.sort(words);
        return String.join(" ", words);
    }

    /** What a platform that drops everything between words may make of a name, with the last name first or not. */
    static Set<String> squeezed(String name) {
        List<String> words = new ArrayList<>(words(name));
        Set<String> forms = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            Collections.rotate(words, 1);
            forms.add(String.join("", words));
        }
        return forms;
    }
}
