package dev.backprop.grader.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares a JSON object with the record that it is to become.
 *
 * <p>Gson fills in 0 and null for what is missing and skips what it does not know. In a file of a fixed format either is a fault.
 */
public final class RecordShape {

    private record Field(Type type, boolean isNullable) {}

    /** A class is read thousands of times, and slow to be asked about its own components. */
    private static final ClassValue<Map<String, Field>> FIELDS = new ClassValue<>() {
        @Override
        protected Map<String, Field> computeValue(Class<?> type) {
            return fields(type);
        }
    };

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
        Map<String, Field> fields = FIELDS.get(record);
        fields.forEach((name, field) -> {
            JsonElement value = object.get(name);
            if (value != null) {
                require(field.type(), value, path + "." + name);
            } else if (!field.isNullable()) {
                throw new JsonParseException(path + "." + name + " is missing");
            }
        });
        for (String name : object.keySet()) {
            if (!fields.containsKey(name)) {
                throw new JsonParseException(path + "." + name + " is no field of this format");
            }
        }
    }

    private static Map<String, Field> fields(Class<?> record) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            fields.put(
                    component.getName(),
                    new Field(
                            component.getGenericType(),
                            component.getAnnotatedType().isAnnotationPresent(Nullable.class)));
        }
        return fields;
    }
}
