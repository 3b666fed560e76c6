package dev.backprop.grader.report;

import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.ReportMessages.PassMarkUnreadable;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The score from which on a submission has passed: points, or a percentage of the points that could be earned.
 *
 * @param amount points, or per cent
 * @param percent whether {@code amount} is per cent
 */
public record PassMark(BigDecimal amount, boolean percent) {

    /** All points that could be earned. */
    public static final PassMark FULL = new PassMark(BigDecimal.valueOf(100), true);

    private static final Pattern SYNTAX = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(%?)");

    /**
     * Reads {@code 15}, {@code 7.5} or {@code 80%}.
     *
     * @throws MessageException if the text is none of these, or more than 100 per cent
     */
    public static PassMark parse(String text) {
        Matcher matcher = SYNTAX.matcher(text.strip());
        if (!matcher.matches()) {
            throw new MessageException(new PassMarkUnreadable(text));
        }
        PassMark mark =
                new PassMark(new BigDecimal(matcher.group(1)), !matcher.group(2).isEmpty());
        if (mark.percent && mark.amount.compareTo(FULL.amount) > 0) {
            throw new MessageException(new PassMarkUnreadable(text));
        }
        return mark;
    }

    /** Whether {@code score} of {@code maxScore} points is enough; computed in decimals, so that rounding costs nobody a pass. */
    public boolean isReachedBy(double score, double maxScore) {
        BigDecimal reached = BigDecimal.valueOf(score);
        return percent
                ? reached.scaleByPowerOfTen(2).compareTo(amount.multiply(BigDecimal.valueOf(maxScore))) >= 0
                : reached.compareTo(amount) >= 0;
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return amount.toPlainString() + (percent ? "%" : "");
    }
}
