package dev.backprop.grader.authoring.handout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Numbers and lines in a picture, and about how wide they are there. */
final class Text {

    /** Height of a line, and the size of its letters. */
    static final int LINE = 15;

    private Text() {}

    /** A number with so many digits behind the point, fewer where they are zeros, one more where it would be 0. */
    static String number(double value, int digits) {
        BigDecimal rounded = new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN);
        if (rounded.signum() == 0 && value != 0) {
            rounded = new BigDecimal(value).setScale(digits + 1, RoundingMode.HALF_EVEN);
        }
        return rounded.signum() == 0
                ? "0"
                : rounded.stripTrailingZeros().toPlainString().replace('-', '−');
    }

    /** Estimated from the widths of letters in Helvetica, at the size of 12. */
    static int width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if ("il.,'[]()|·/ ²".indexOf(letter) >= 0) {
                width += 4;
            } else if ("mwMWΣ".indexOf(letter) >= 0) {
                width += 10.5;
            } else if (Character.isUpperCase(letter) || "+−=×‖".indexOf(letter) >= 0) {
                width += 8;
            } else {
                width += 6.8;
            }
        }
        return (int) Math.ceil(width);
    }

    /** The text in lines of at most so many pixels, broken between words. */
    static List<String> lines(String text, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer) > most) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
