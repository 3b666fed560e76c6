package dev.backprop.grader.write;

import dev.backprop.grader.message.Visible;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Spells text in ASCII: mathematical signs in the usual way, letters without their accents, the rest as an escape. */
public final class Ascii {

    private static final int END_OF_ASCII = 0x7f;

    private static final Map<Integer, String> SPELLING = spelling(
            "× x",
            "· *",
            "± +/-",
            "− -",
            "– -",
            "— -",
            "… ...",
            "≈ ~",
            "≤ <=",
            "≥ >=",
            "≠ !=",
            "→ ->",
            "← <-",
            "∞ infinity",
            "√ sqrt",
            "∂ d",
            "Σ sum",
            "∑ sum",
            "‖ ||",
            "½ 1/2",
            "² ^2",
            "³ ^3",
            "ᵀ ^T",
            "α alpha",
            "β beta",
            "δ delta",
            "ε epsilon",
            "λ lambda",
            "μ mu",
            "σ sigma",
            "‘ '",
            "’ '",
            "“ \"",
            "” \"",
            "ß ss");

    private Ascii() {}

    /** The text in characters from space to tilde; the text has to be {@linkplain Visible visible}. */
    public static String of(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character < END_OF_ASCII) {
                ascii.appendCodePoint(character);
            } else {
                ascii.append(spelled(character));
            }
        });
        return ascii.toString();
    }

    private static String spelled(int character) {
        String spelling = SPELLING.get(character);
        if (spelling != null) {
            return spelling;
        }
        if (Character.isSpaceChar(character)) {
            return " ";
        }
        // The first part of é is e; what follows is the accent.
        int base = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
                .codePointAt(0);
        return base < END_OF_ASCII ? Character.toString(base) : Visible.escape(character);
    }

    private static Map<Integer, String> spelling(String... pairs) {
        Map<Integer, String> spelling = new HashMap<>();
        for (String pair : pairs) {
            String[] parts = pair.split(" ", 2);
            spelling.put(parts[0].codePointAt(0), parts[1]);
        }
        return Map.copyOf(spelling);
    }
}
