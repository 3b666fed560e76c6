package dev.backprop.grader.batch.intake;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as a worksheet of Moodle shows it, by the clocks of whoever got the worksheet: {@code Friday, 20 November 2026, 11:50 PM}, and
 * likewise in German, Spanish, French, Russian and Chinese. What looks only nearly like this is none.
 */
final class MoodleTime {

    private static final List<List<String>> MONTHS = List.of(
            List.of("january", "januar", "enero", "janvier", "января"),
            List.of("february", "februar", "febrero", "février", "февраля"),
            List.of("march", "märz", "marzo", "mars", "марта"),
            List.of("april", "abril", "avril", "апреля"),
            List.of("may", "mai", "mayo", "мая"),
            List.of("june", "juni", "junio", "juin", "июня"),
            List.of("july", "juli", "julio", "juillet", "июля"),
            List.of("august", "agosto", "août", "августа"),
            List.of("september", "septiembre", "septembre", "сентября"),
            List.of("october", "oktober", "octubre", "octobre", "октября"),
            List.of("november", "noviembre", "novembre", "ноября"),
            List.of("december", "dezember", "diciembre", "décembre", "декабря"));

    private static final String CLOCK = "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?:\\h*(?<half>[AP]M))?";

    private static final List<Pattern> FORMS = List.of(
            form(
                    "(?:\\p{L}+,?\\h+)?(?<day>\\d{1,2})\\.?\\h+(?:de\\h+)?(?<month>\\p{L}+)\\h+(?:de\\h+)?(?<year>\\d{4}),?\\h+"),
            form("(?:\\p{L}+,\\h+)?(?<month>\\p{L}+)\\h+(?<day>\\d{1,2}),\\h+(?<year>\\d{4}),\\h+"),
            form("(?<year>\\d{4})年(?<month>\\d{1,2})月(?<day>\\d{1,2})日\\h*(?:星期\\p{L})?\\h*"));

    private MoodleTime() {}

    private static Pattern form(String date) {
        return Pattern.compile(date + CLOCK, Pattern.CASE_INSENSITIVE);
    }

    static Optional<LocalDateTime> read(String cell) {
        return FORMS.stream()
                .map(form -> form.matcher(cell.strip()))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(MoodleTime::time);
    }

    private static Optional<LocalDateTime> time(Matcher said) {
        String half = said.group("half");
        int hour = Integer.parseInt(said.group("hour"));
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (half.equalsIgnoreCase("PM") ? 12 : 0);
        }
        try {
            return Optional.of(LocalDateTime.of(
                    Integer.parseInt(said.group("year")),
                    month(said.group("month")),
                    Integer.parseInt(said.group("day")),
                    hour,
                    Integer.parseInt(said.group("minute"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** 0 where there is none of that name. */
    private static int month(String said) {
        if (Character.isDigit(said.charAt(0))) {
            return Integer.parseInt(said);
        }
        for (List<String> names : MONTHS) {
            if (names.contains(said.toLowerCase(Locale.ROOT))) {
                return MONTHS.indexOf(names) + 1;
            }
        }
        return 0;
    }
}
