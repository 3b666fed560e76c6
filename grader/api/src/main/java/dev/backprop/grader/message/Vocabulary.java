package dev.backprop.grader.message;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes messages again of what was {@linkplain Said said}, so that they can be put into words anew. */
public final class Vocabulary {

    private final Map<String, Class<?>> messages = new TreeMap<>();

    /** Knows the messages that are nested in these classes. */
    public Vocabulary(List<Class<?>> holders) {
        for (Class<?> holder : holders) {
            for (Class<?> nested : holder.getDeclaredClasses()) {
                if (nested.isRecord() && Message.class.isAssignableFrom(nested)) {
                    messages.put(nested.getSimpleName(), nested);
                }
            }
        }
    }

    /** The records of all messages, by their codes. */
    public Map<String, Class<?>> messages() {
        return Map.copyOf(messages);
    }

    /** What was said in the words of the current language; in those that it was said in where the code or an argument is unknown. */
    public Said again(Said said) {
        try {
            Message message = message(said.code(), said.arguments());
            return new Said(said.code(), said.arguments(), said.place(), message.text());
        } catch (RuntimeException e) {
            // The report is of another version, or by another hand: its own words are all there is.
            return said;
        }
    }

    private Message message(String code, Map<?, ?> arguments) {
        Class<?> type = messages.get(code);
        if (type == null) {
            throw new IllegalArgumentException("no message has the code " + code);
        }
        return (Message) record(type, arguments);
    }

    private Object record(Class<?> type, Map<?, ?> arguments) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(arguments.get(component.getName()), component.getGenericType()))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot make a " + type.getSimpleName() + " of " + arguments, e);
        }
    }

    private Object value(@Nullable Object json, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            if (generic.getRawType() == Optional.class) {
                return json == null ? Optional.empty() : Optional.of(value(json, of[0]));
            } else if (generic.getRawType() == List.class && json instanceof List<?> list) {
                return list.stream().map(each -> value(each, of[0])).toList();
            } else if (generic.getRawType() == Map.class && json instanceof Map<?, ?> map) {
                Map<Object, Object> entries = new LinkedHashMap<>();
                map.forEach((key, each) -> entries.put(key, value(each, of[1])));
                return entries;
            }
        } else if (type == OptionalInt.class) {
            return json == null ? OptionalInt.empty() : OptionalInt.of((int) number(json));
        } else if (json instanceof Map<?, ?> map && type instanceof Class<?> record) {
            return Message.class.isAssignableFrom(record)
                    ? message(
                            String.valueOf(map.get("code")),
                            map.get("arguments") instanceof Map<?, ?> given ? given : Map.of())
                    : record(record, map);
        } else if (json != null && type instanceof Class<?> plain) {
            return plain(json, plain);
        }
        throw new IllegalArgumentException(json + " is no " + type);
    }

    private static Object plain(Object json, Class<?> type) {
        if (type == int.class) {
            return (int) number(json);
        } else if (type == long.class || type == Long.class) {
            return (long) number(json);
        } else if (type == Integer.class) {
            return (int) number(json);
        } else if (type == double.class || type == Double.class) {
            return number(json);
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(json))
                    .findFirst()
                    .orElseThrow();
        } else if ((type == boolean.class && json instanceof Boolean) || type.isInstance(json)) {
            return json;
        }
        throw new IllegalArgumentException(json + " is no " + type.getSimpleName());
    }

    private static double number(Object json) {
        return json instanceof Double real ? real : Double.parseDouble((String) json);
    }
}
