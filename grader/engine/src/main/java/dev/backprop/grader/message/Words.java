package dev.backprop.grader.message;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Looks up the words of a message in {@code messages.properties} and puts its values in. */
final class Words {

    private Words() {}

    /**
     * The text under {@code key} with {@code {0}}, {@code {1}} … replaced by the values, each as its {@code toString}
     * (numbers are never grouped or localised: students compare them with their own output) on a single
     * {@linkplain Visible#line(String) visible line}. So no value can begin a line that looks like the grader's own.
     *
     * @throws java.util.MissingResourceException if the bundle has no such key
     */
    static String of(String key, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle("dev.backprop.grader.message.messages", Locale.getDefault());
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = Visible.line(String.valueOf(values[i]));
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }
}
