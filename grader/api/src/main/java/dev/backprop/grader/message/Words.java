package dev.backprop.grader.message;

import java.lang.reflect.RecordComponent;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks up the words of a message in the bundle beside the class that holds it, and puts its values in. */
public final class Words {

    private static final ThreadLocal<@Nullable Locale> LANGUAGE = new ThreadLocal<>();

    private Words() {}

    /**
     * The text under the simple name of a message, with its components as values.
     *
     * @throws java.util.MissingResourceException if the bundle has no such key
     */
    static String of(Message message) {
        Class<?> type = message.getClass();
        return of(
                type.getNestHost(),
                type.getSimpleName(),
                components(message).values().toArray());
    }

    /** The components of a message, or of a record within one, by name and in their order. */
    static Map<String, Object> components(Object record) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                values.put(component.getName(), component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component + " of a message", e);
            }
        }
        return values;
    }

    /** The language that messages are put into words in. */
    public static Locale language() {
        Locale chosen = LANGUAGE.get();
        return chosen == null ? Locale.getDefault() : chosen;
    }

    /** What comes of something that is done in another language than the default one. */
    public static <T> T in(Locale language, Supplier<T> todo) {
        Locale before = LANGUAGE.get();
        LANGUAGE.set(language);
        try {
            return todo.get();
        } finally {
            LANGUAGE.set(before);
        }
    }

    /** The words beside a class, in the current language; in English where there are none, whatever the default is. */
    public static ResourceBundle bundle(String name, ClassLoader loader) {
        return ResourceBundle.getBundle(
                name,
                language(),
                loader,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * The text under {@code key} of the bundle of {@code holder} with {@code {0}}, {@code {1}} … replaced by the values. A value is shown as
     * its {@code toString} (numbers are never grouped or localised: students compare them with their own output), a list with commas
     * between, a message as its text; each on a single {@linkplain Visible#line(String) visible line}, so that no value can begin a line
     * that looks like the grader's own. Where the text has {@linkplain Plurals plural forms}, the number chooses.
     *
     * @throws java.util.MissingResourceException if the bundle has no such key
     */
    public static String of(Class<?> holder, String key, Object... values) {
        return of(bundle(holder.getName(), holder.getClassLoader()), key, values);
    }

    /** The text under {@code key} of a bundle that stands beside no message; the rest as for {@link #of(Class, String, Object...)}. */
    public static String of(ResourceBundle bundle, String key, Object... values) {
        Object[] shown = Arrays.stream(values).map(Words::shown).toArray();
        String text = Plurals.chosen(bundle.getString(key), bundle.getLocale(), values);
        return new MessageFormat(text, Locale.ROOT).format(shown);
    }

    private static String shown(Object value) {
        if (value instanceof Collection<?> list) {
            return Visible.line(list.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return Visible.line(value instanceof Message message ? message.text() : String.valueOf(value));
    }
}
