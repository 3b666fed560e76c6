package dev.backprop.grader.message;

import java.lang.reflect.RecordComponent;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** Looks up the words of a message in the bundle beside the class that holds it, and puts its values in. */
public final class Words {

    private Words() {}

    /**
     * The text under the simple name of a message, with its components as values.
     *
     * @throws java.util.MissingResourceException if the bundle has no such key
     */
    static String of(Message message) {
        Class<?> type = message.getClass();
        return of(type.getNestHost(), type.getSimpleName(), values(message));
    }

    private static Object[] values(Message message) {
        return Arrays.stream(message.getClass().getRecordComponents())
                .map(component -> value(component, message))
                .toArray();
    }

    private static Object value(RecordComponent component, Message message) {
        try {
            return component.getAccessor().invoke(message);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component + " of a message", e);
        }
    }

    /**
     * The text under {@code key} of the bundle of {@code holder} with {@code {0}}, {@code {1}} … replaced by the values, each as
     * its {@code toString} (numbers are never grouped or localised: students compare them with their own output) on a single
     * {@linkplain Visible#line(String) visible line}. So no value can begin a line that looks like the grader's own. Where the
     * text names a format, as in {@code {0,choice,…}}, a number reaches it as a number.
     *
     * @throws java.util.MissingResourceException if the bundle has no such key
     */
    public static String of(Class<?> holder, String key, Object... values) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(holder.getName(), Locale.getDefault(), holder.getClassLoader());
        MessageFormat format = new MessageFormat(bundle.getString(key), Locale.ROOT);
        Format[] formats = format.getFormatsByArgumentIndex();
        Object[] given = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            boolean isFormatted = values[i] instanceof Number && i < formats.length && formats[i] != null;
            given[i] = isFormatted ? values[i] : Visible.line(String.valueOf(values[i]));
        }
        return format.format(given);
    }
}
