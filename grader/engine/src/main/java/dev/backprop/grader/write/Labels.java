package dev.backprop.grader.write;

import dev.backprop.grader.message.Words;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words around what is shown on a terminal, in {@code terminal.properties}; what a check found is a message of its own. */
public final class Labels {

    private Labels() {}

    /**
     * The text under {@code key} with {@code {0}}, {@code {1}} … replaced by the values.
     *
     * @throws java.util.MissingResourceException if the bundle has no such key
     */
    public static String of(String key, Object... values) {
        ResourceBundle bundle = Words.bundle("dev.backprop.grader.write.terminal", Labels.class.getClassLoader());
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }
}
