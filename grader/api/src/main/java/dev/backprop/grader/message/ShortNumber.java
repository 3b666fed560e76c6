package dev.backprop.grader.message;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apiguardian.api.API;

/** Numbers as a person would write them: few digits, no trailing zeros, a point whatever the locale. */
@API(status = API.Status.STABLE, since = "0.1")
public final class ShortNumber {

    private static final int USUAL_DIGITS = 6;

    /** So many significant digits tell any two doubles apart. */
    private static final int ALL_DIGITS = 17;

    private static final int SMALLEST_PLAIN_EXPONENT = -4;

    /** Up to here no digit before the point is rounded away. */
    private static final int LARGEST_PLAIN_EXPONENT = 8;

    private ShortNumber() {}

    /** The number, rounded to six significant digits; {@code NaN}, {@code Infinity} and {@code -Infinity} for what is none. */
    public static String of(double number) {
        return of(number, USUAL_DIGITS);
    }

    /** The number that {@link #of(double)} writes. */
    public static double rounded(double number) {
        return Double.parseDouble(of(number));
    }

    /** All digits that Java itself prints, in the form of this class. */
    public static String inFull(double number) {
        return of(number, ALL_DIGITS);
    }

    /** An error bound: one significant digit, rounded up, so that it still holds. */
    public static String bound(double bound) {
        return Double.isFinite(bound)
                ? text(BigDecimal.valueOf(bound).round(new MathContext(1, RoundingMode.CEILING)))
                : Double.toString(bound);
    }

    /**
     * The number, rounded like {@link #of(double)}, but with as many more digits as it takes to look different from another
     * number that is different.
     */
    public static String apart(double number, double other) {
        for (int digits = USUAL_DIGITS; digits < ALL_DIGITS; digits++) {
            String text = of(number, digits);
            if (!text.equals(of(other, digits))) {
                return text;
            }
        }
        return inFull(number);
    }

    private static String of(double number, int digits) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        BigDecimal exact = BigDecimal.valueOf(number);
        int exponent = exponent(exact);
        int kept = exponent <= LARGEST_PLAIN_EXPONENT ? Math.max(digits, exponent + 1) : digits;
        return text(exact.round(new MathContext(kept, RoundingMode.HALF_EVEN)));
    }

    private static String text(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = exponent(stripped);
        if (stripped.signum() == 0 || (SMALLEST_PLAIN_EXPONENT <= exponent && exponent <= LARGEST_PLAIN_EXPONENT)) {
            return stripped.toPlainString();
        }
        return stripped.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }

    private static int exponent(BigDecimal number) {
        return number.precision() - number.scale() - 1;
    }
}
