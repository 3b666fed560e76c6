package dev.backprop.grader.write;

/** How many columns of a terminal a text takes. The text has to be {@linkplain dev.backprop.grader.message.Visible visible}. */
final class Columns {

    private Columns() {}

    /** The sum over the characters: 2 for East Asian wide ones and pictures, 0 for marks that combine, 1 for the others. */
    static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    /** How many chars from {@code start} on fit into so many columns; at least one character, so that a loop ends. */
    static int fitting(String text, int start, int columns) {
        int end = start;
        int left = columns;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            left -= of(character);
            if (left < 0 && end > start) {
                break;
            }
            end += Character.charCount(character);
        }
        return end - start;
    }

    private static int of(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    private static boolean isWide(int character) {
        return character >= 0x1100
                && (character <= 0x115f
                        || (0x2e80 <= character && character <= 0xa4cf)
                        || (0xac00 <= character && character <= 0xd7a3)
                        || (0xf900 <= character && character <= 0xfaff)
                        || (0xfe30 <= character && character <= 0xfe6f)
                        || (0xff00 <= character && character <= 0xff60)
                        || (0xffe0 <= character && character <= 0xffe6)
                        || (0x1f300 <= character && character <= 0x1faff)
                        || (0x20000 <= character && character <= 0x3fffd));
    }
}
