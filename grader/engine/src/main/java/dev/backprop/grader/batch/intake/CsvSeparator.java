package dev.backprop.grader.batch.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between the cells of a CSV file: the sign that a first line such as {@code sep=;} says, or else a comma, a semicolon or a
 * tab, whichever the first line has most of outside quotes.
 *
 * @param header where the header begins: behind the line that says the sign
 */
public record CsvSeparator(char sign, int header) {

    private static final Pattern SAID = Pattern.compile("(?i)\"?sep=(?<sign>[,;\t])\"?[,;]*(?:\\R|\\z)");
    private static final Pattern FIRST_LINE = Pattern.compile("(?:[^\"\r\n]++|\"[^\"]*+\"?+)*+");

    /** The separator of a file with this text, which has no byte order mark. */
    public static CsvSeparator of(String text) {
        Matcher said = SAID.matcher(text);
        if (said.lookingAt()) {
            return new CsvSeparator(said.group("sign").charAt(0), said.end());
        }
        Matcher first = FIRST_LINE.matcher(text);
        String header = first.lookingAt() ? first.group().replaceAll("\"[^\"]*+\"?", "") : "";
        char most = ',';
        for (char sign : new char[] {';', '\t'}) {
            most = count(header, sign) > count(header, most) ? sign : most;
        }
        return new CsvSeparator(most, 0);
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }
}
