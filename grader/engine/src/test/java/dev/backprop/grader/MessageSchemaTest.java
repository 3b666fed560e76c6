package dev.backprop.grader;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.backprop.grader.grading.ReportVocabulary;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.Said;
import dev.backprop.grader.message.Words;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The schema of each code's arguments, made from the records of the messages: {@code messages-v2.schema.json} beside that of the
 * report. Run with {@code -Dgolden.write=true} after a message changed.
 */
class MessageSchemaTest {

    private static final Path FILE =
            Path.of("../api/src/main/resources/dev/backprop/grader/report/messages-v2.schema.json");

    private static final Gson JSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeSpecialFloatingPointValues()
            .create();

    private final Map<String, Class<?>> messages = new TreeMap<>(ReportVocabulary.ALL.messages());

    @Test
    void is_the_one_that_is_written_down() throws IOException {
        String schema = JSON.toJson(schema()) + "\n";
        if (System.getProperty("golden.write") != null) {
            Files.writeString(FILE, schema);
        }

        assertThat(Files.readString(FILE)).isEqualTo(schema);
    }

    @Test
    void holds_for_every_message() {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(JSON.toJson(schema()));

        assertThat(MessageSamples.all())
                .filteredOn(message -> messages.containsValue(message.getClass()))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(schema.validate(JSON.toJson(said(message)), InputFormat.JSON))
                        .as("%s", message)
                        .isEmpty());
    }

    @Test
    void refuses_arguments_of_another_message() {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(JSON.toJson(schema()));

        assertThat(schema.validate(
                        "{\"code\": \"AlwaysZero\", \"arguments\": {\"check\": \"dW\"}, \"text\": \"\"}",
                        InputFormat.JSON))
                .isNotEmpty();
    }

    private static Map<String, Object> said(Message message) {
        Said said = Said.of(message);
        return object("code", said.code(), "arguments", said.arguments(), "text", said.text());
    }

    private Map<String, Object> schema() {
        Map<String, Object> definitions = new LinkedHashMap<>();
        List<Map<String, Object>> references = new ArrayList<>();
        messages.keySet().forEach(code -> references.add(object("$ref", "#/$defs/" + code)));
        definitions.put("message", object("oneOf", references));
        definitions.put(
                "real",
                object(
                        "anyOf",
                        List.of(object("type", "number"), object("enum", List.of("NaN", "Infinity", "-Infinity")))));
        messages.forEach((code, type) -> definitions.put(code, message(code, type)));
        return object(
                "$schema", "https://json-schema.org/draft/2020-12/schema",
                "title", "The messages of a report",
                "description",
                        "What each code says, in English, and which arguments it has. Generated from the grader.",
                "$ref", "#/$defs/message",
                "$defs", definitions);
    }

    private Map<String, Object> message(String code, Class<?> type) {
        Map<String, Object> said = new LinkedHashMap<>();
        ResourceBundle words = ResourceBundle.getBundle(type.getNestHost().getName(), Locale.ROOT);
        if (words.containsKey(code)) {
            said.put("description", words.getString(code));
        }
        said.put("type", "object");
        said.put("required", List.of("code", "arguments", "text"));
        said.put("properties", object("code", object("const", code), "arguments", record(type)));
        return said;
    }

    private Map<String, Object> record(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), of(component.getGenericType()));
            if (!isOptional(component)) {
                required.add(component.getName());
            }
        }
        return object("type", "object", "additionalProperties", false, "required", required, "properties", properties);
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getType() == Optional.class
                || component.getType() == OptionalInt.class
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            return generic.getRawType() == Optional.class
                    ? of(of[0])
                    : generic.getRawType() == List.class
                            ? object("type", "array", "items", of(of[0]))
                            : object("type", "object", "additionalProperties", of(of[1]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == int.class
                || plain == long.class
                || plain == Integer.class
                || plain == Long.class
                || plain == OptionalInt.class) {
            return object("type", "integer");
        } else if (plain == double.class || plain == Double.class) {
            return object("$ref", "#/$defs/real");
        } else if (plain == boolean.class) {
            return object("type", "boolean");
        } else if (plain == String.class) {
            return object("type", "string");
        } else if (plain.isEnum()) {
            return object(
                    "enum",
                    Arrays.stream(plain.getEnumConstants())
                            .map(each -> ((Enum<?>) each).name())
                            .toList());
        } else if (plain == Message.class || (plain.isInterface() && Message.class.isAssignableFrom(plain))) {
            return object("$ref", "#/$defs/message");
        } else if (messages.containsValue(plain)) {
            return object("$ref", "#/$defs/" + plain.getSimpleName());
        } else if (plain.isRecord()) {
            return record(plain);
        }
        throw new IllegalArgumentException("no schema for " + type + ", for " + Words.class + " shows it as a text");
    }

    /** An object with its fields in this order. */
    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
