package dev.backprop.grader.message;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses among the plural forms of a text by the rules of the Unicode CLDR, in the syntax of ICU:
 * {@code {0,plural,one{# input}other{# inputs}}}, where {@code #} is the number. A form holds no braces.
 */
final class Plurals {

    private static final Pattern CHOICE = Pattern.compile("\\{(\\d+),\\s*plural,((?:\\s*\\w+\\s*\\{[^{}]*})+)\\s*}");
    private static final Pattern FORM = Pattern.compile("(\\w+)\\s*\\{([^{}]*)}");

    private Plurals() {}

    /**
     * The text with one form in the place of each choice.
     *
     * @param language whose rules hold: those of the text
     * @throws IllegalArgumentException if a choice has no form {@code other}, or is about a value that does not read as a number
     */
    static String chosen(String text, Locale language, Object... values) {
        return CHOICE.matcher(text).replaceAll(choice -> {
            int index = Integer.parseInt(choice.group(1));
            // As shown: 1.0 points that are written as 1 are one point. NumberFormatException is an
            // IllegalArgumentException.
            double number = Double.parseDouble(String.valueOf(values[index]));
            String form = form(choice.group(2), category(language, number));
            return Matcher.quoteReplacement(form.replace("#", "{" + index + "}"));
        });
    }

    private static String form(String forms, String category) {
        String other = null;
        for (MatchResult form : FORM.matcher(forms).results().toList()) {
            if (form.group(1).equals(category)) {
                return form.group(2);
            }
            other = form.group(1).equals("other") ? form.group(2) : other;
        }
        if (other == null) {
            throw new IllegalArgumentException("no form is called other: " + forms);
        }
        return other;
    }

    /** The category of a number; a language without rules here has those of English. */
    static String category(Locale language, double number) {
        boolean whole = number == Math.rint(number);
        long tens = Math.abs((long) number) % 100;
        long units = tens % 10;
        return switch (language.getLanguage()) {
            case "zh" -> "other";
            case "ru" -> {
                if (!whole) {
                    yield "other";
                }
                boolean teens = tens > 10 && tens < 20;
                yield units == 1 && !teens ? "one" : units >= 2 && units <= 4 && !teens ? "few" : "many";
            }
            default -> Math.abs(number) == 1 ? "one" : "other";
        };
    }
}
