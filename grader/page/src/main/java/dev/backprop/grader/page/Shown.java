package dev.backprop.grader.page;

import dev.backprop.grader.batch.book.Summary.Person;
import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.message.Visible;
import dev.backprop.grader.write.Labels;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the template shows what is in a summary. Escaping is the template's own business. */
public final class Shown {

    /** How wide a bar is at most. */
    private static final int BAR = 200;

    private Shown() {}

    /** Text from anywhere, in a line: what steers, reorders or hides text is seen as an escape. */
    public static String text(@Nullable String text) {
        return text == null ? "" : Visible.line(text);
    }

    /** Somebody, by id, and by name where that is another. */
    public static String person(Person person) {
        return text(person.name().equals(person.id()) ? person.id() : person.name() + " (" + person.id() + ")");
    }

    /** Some people, in a line. */
    public static String people(List<Person> people) {
        return people.stream().map(Shown::person).collect(Collectors.joining("; "));
    }

    /** Words of the grader's own. */
    public static String label(String key, Object... values) {
        return Labels.of("class." + key, values);
    }

    /** A number as people write it. */
    public static String number(double number) {
        return ShortNumber.of(number);
    }

    /** A part in whole per cent. */
    public static String percent(double part) {
        return Math.round(100 * part) + " %";
    }

    /** How many there are of each. */
    public static String counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + text(entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    /** Which part of the points a bar of the distribution stands for. */
    public static String range(int bin, int bins) {
        return 100 * bin / bins + "–" + 100 * (bin + 1) / bins + " %";
    }

    /** The highest of some numbers, at least 1. */
    public static int most(List<Integer> numbers) {
        return Math.max(1, numbers.stream().mapToInt(Integer::intValue).max().orElse(1));
    }

    /** How wide the bar of a part is. */
    public static int bar(double part) {
        return (int) Math.round(BAR * Math.max(0, Math.min(1, part)));
    }
}
