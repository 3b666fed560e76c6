package dev.backprop.grader.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A message as a file keeps it: data that can be put into words again, in another language too, and the words that it had in
 * the language of the run.
 *
 * @param code the simple name of the message's record
 * @param arguments the record's components by name, as JSON has them: a number is a {@code Double} (NaN and the infinities are
 *     texts), a constant its name, a list a list, a record a map; a message within a message is a map of {@code code},
 *     {@code arguments} and {@code text}. What is empty is absent. Of long texts and lists the beginning is kept
 * @param place the line of the submission that the message is about; null where there is none
 * @param text the words in the language of the run. They may hold text from the submission
 */
public record Said(
        String code,
        Map<String, Object> arguments,
        @Nullable Place place,
        String text) {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_LIST = 100;

    public Said {
        Map<String, Object> plain = new LinkedHashMap<>();
        arguments.forEach((name, value) -> plain(value).ifPresent(each -> plain.put(name, each)));
        arguments = Collections.unmodifiableMap(plain);
    }

    /** The message, with the place that it names itself. */
    public static Said of(Message message) {
        return of(message, message.place());
    }

    /** The message, said of a place. */
    public static Said of(Message message, Optional<Place> place) {
        return new Said(
                message.getClass().getSimpleName(), Words.components(message), place.orElse(null), message.text());
    }

    /** What it consists of, where it is said of several messages that stand one below the other; else itself alone. */
    public List<Said> parts() {
        return arguments.get("messages") instanceof List<?> messages
                ? messages.stream().flatMap(part -> nested(part).stream()).toList()
                : List.of(this);
    }

    /** The message within it of this name; empty where the argument is no message. */
    public Optional<Said> nested(String argument) {
        return nested(arguments.get(argument));
    }

    private static Optional<Said> nested(@Nullable Object written) {
        if (!(written instanceof Map<?, ?> map)
                || !(map.get("code") instanceof String code)
                || !(map.get("text") instanceof String text)) {
            return Optional.empty();
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        if (map.get("arguments") instanceof Map<?, ?> components) {
            components.forEach((name, value) -> arguments.put(String.valueOf(name), value));
        }
        return Optional.of(new Said(code, arguments, null, text));
    }

    /** Whether the message's record is of this type. */
    public boolean isA(Class<? extends Message> type) {
        return code.equals(type.getSimpleName());
    }

    private static Optional<Object> plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(Said::plain);
        } else if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? Optional.of((double) optional.getAsInt()) : Optional.empty();
        } else if (value instanceof Number number) {
            double real = number.doubleValue();
            return Optional.of(Double.isFinite(real) ? (Object) real : Double.toString(real));
        } else if (value instanceof Boolean) {
            return Optional.of(value);
        } else if (value instanceof Enum<?> constant) {
            return Optional.of(constant.name());
        } else if (value instanceof Message message) {
            Map<String, Object> nested = new LinkedHashMap<>();
            nested.put("code", message.getClass().getSimpleName());
            nested.put("arguments", Words.components(message));
            nested.put("text", message.text());
            return plain(nested);
        } else if (value instanceof Record record) {
            return plain(Words.components(record));
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> entries = new LinkedHashMap<>();
            map.forEach((key, each) -> plain(each).ifPresent(kept -> entries.put(String.valueOf(key), kept)));
            return Optional.of(Collections.unmodifiableMap(entries));
        } else if (value instanceof List<?> list) {
            List<Object> elements = new ArrayList<>();
            list.stream().limit(LONGEST_LIST).forEach(each -> plain(each).ifPresent(elements::add));
            return Optional.of(List.copyOf(elements));
        }
        String text = String.valueOf(value);
        return Optional.of(
                text.length() <= LONGEST_TEXT
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TEXT - 1)))
                                + "…");
    }
}
