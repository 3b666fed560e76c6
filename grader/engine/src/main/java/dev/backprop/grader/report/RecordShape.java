package dev.backprop.grader.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares a JSON object with the record that it is to become.
 *
 * <p>Gson fills in 0 and null for what is missing and skips what it does not know. In a file of a fixed format either is a fault.
 */
public final class RecordShape {

    private RecordShape() {}

    /**
     * Accepts what the record can be read from.
     *
     * @throws JsonParseException naming the first field that is missing, null or unknown
     */
    public static void require(Class<?> type, JsonElement json) {
        require(type, json, "$");
    }

    private static void require(Type type, JsonElement json, String path) {
        if (json.isJsonNull()) {
            throw new JsonParseException(path + " is null");
        }
        if (type instanceof ParameterizedType list
                && list.getRawType() == List.class
                && json instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                require(list.getActualTypeArguments()[0], array.get(i), path + "[" + i + "]");
            }
        } else if (type instanceof Class<?> record && record.isRecord() && json instanceof JsonObject object) {
            requireFields(record, object, path);
        }
    }

    private static void requireFields(Class<?> record, JsonObject object, String path) {
        RecordComponent[] components = record.getRecordComponents();
        for (RecordComponent component : components) {
            JsonElement value = object.get(component.getName());
            String name = path + "." + component.getName();
            if (value != null) {
                require(component.getGenericType(), value, name);
            } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new JsonParseException(name + " is missing");
            }
        }
        var known = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        for (String name : object.keySet()) {
            if (!known.contains(name)) {
                throw new JsonParseException(path + "." + name + " is no field of this format");
            }
        }
    }
}
