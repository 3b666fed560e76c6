package dev.backprop.grader.batch.intake;

import java.util.Locale;
import java.util.Set;

/** What Moodle puts in the place of a name, where names are hidden from those who grade. */
final class PlaceholderName {

    /** Without what cannot stand in a file's name. */
    private static final Set<String> WORDS = Set.of(
            "participant",
            "participante",
            "teilnehmer",
            "teilnehmerin",
            "teilnehmende",
            "teilnehmende person",
            "участник",
            "participant e",
            "参与者",
            "参加者",
            "成员",
            "参与人");

    private PlaceholderName() {}

    static boolean isOne(String name) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replaceAll("[/*:]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return WORDS.contains(plain);
    }
}
