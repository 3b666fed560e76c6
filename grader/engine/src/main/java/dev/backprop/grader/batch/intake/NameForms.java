package dev.backprop.grader.batch.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** How one name is written in different places: {@code Ada Lovelace}, {@code Lovelace, Ada}, {@code lovelaceada}. */
public final class NameForms {

    private static final int LONGEST = 200;

    /** Where a mark is an accent, which may be left out; in kana and in the scripts of India it makes another letter. */
    private static final Pattern ACCENTS =
            Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsArabic}\\p{IsHebrew}])\\p{M}+");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private static final int MOST_WORDS = 8;

    private NameForms() {}

    /** The words of a name in small letters without accents, in the order in which they stand. */
    static List<String> words(String name) {
        String start = name.length() <= LONGEST ? name : name.substring(0, LONGEST);
        String bare = ACCENTS.matcher(Normalizer.normalize(start, Normalizer.Form.NFKD))
                .replaceAll("");
        String plain = Normalizer.normalize(bare, Normalizer.Form.NFKC)
                // By way of large letters, in which a sharp s is two.
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN_WORDS.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words that more than half of at least three names have: the assignment's, and nobody's own. */
    static Set<String> common(List<String> names) {
        Map<String, Integer> uses = new HashMap<>();
        names.forEach(name -> Set.copyOf(words(name)).forEach(word -> uses.merge(word, 1, Integer::sum)));
        uses.values().removeIf(count -> names.size() < 3 || 2 * count <= names.size());
        return uses.keySet();
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

    /** The words of a name as one, as a platform writes it that drops what stands between them. */
    static String joined(String name) {
        return String.join("", words(name));
    }

    /**
     * Whether both may be names of one person: all words of one are words of the other, in any order, with something between them or
     * not. What has no words agrees with everything.
     */
    public static boolean agree(String ofPlatform, String other) {
        List<String> some = words(ofPlatform);
        List<String> more = words(other);
        if (some.isEmpty() || more.isEmpty() || some.containsAll(more) || more.containsAll(some)) {
            return true;
        }
        String joined = String.join("", some);
        return more.size() <= MOST_WORDS
                && (isMadeOf(joined, more)
                        || more.stream().allMatch(word -> word.length() > 1 && joined.contains(word)));
    }

    /** Whether the words, each at most once, make up all of the text. */
    static boolean isMadeOf(String text, List<String> words) {
        if (text.isEmpty()) {
            return true;
        }
        for (int i = 0; i < words.size(); i++) {
            if (text.startsWith(words.get(i))) {
                List<String> rest = new ArrayList<>(words);
                String word = rest.remove(i);
                if (isMadeOf(text.substring(word.length()), rest)) {
                    return true;
                }
            }
        }
        return false;
    }
}
