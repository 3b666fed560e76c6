package dev.backprop.grader.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import dev.backprop.grader.message.JsonName;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.message.Visible;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * How the parts of a report look in JSON, beyond what the records say themselves.
 *
 * <ul>
 *   <li>A component that is null is left out.
 *   <li>A {@code double} is a number, a whole one without a fraction; NaN and the infinities are the strings {@code "NaN"},
 *       {@code "Infinity"} and {@code "-Infinity"}.
 *   <li>A constant is its {@linkplain JsonName#json() JSON name}; a time is ISO 8601 in UTC; a pass mark is what
 *       {@link PassMark#parse} reads; a path is its text.
 * </ul>
 */
public final class ReportJson {

    /** It asks each record about its components, which takes as long as reading a report, and remembers them. */
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .registerTypeAdapter(double.class, new DoubleAdapter().nullSafe())
            .registerTypeAdapter(Double.class, new DoubleAdapter().nullSafe())
            .registerTypeAdapter(Instant.class, new TextAdapter<>("time", Instant::toString, Instant::parse).nullSafe())
            .registerTypeHierarchyAdapter(
                    Path.class, new TextAdapter<>("path", Path::toString, ReportJson::path).nullSafe())
            .registerTypeAdapter(
                    PassMark.class, new TextAdapter<>("pass mark", PassMark::toString, PassMark::parse).nullSafe())
            .registerTypeAdapter(AssignmentStatus.class, constants(AssignmentStatus.values()))
            .registerTypeAdapter(CheckStatus.class, constants(CheckStatus.values()))
            .registerTypeAdapter(Visibility.class, constants(Visibility.values()))
            .registerTypeAdapter(Upstream.Values.class, constants(Upstream.Values.values()))
            .create();

    private ReportJson() {}

    static Gson gson() {
        return GSON;
    }

    /**
     * The value as JSON text that shows itself in a terminal and in a CI log as it is, with a line break at the end: whatever
     * could steer either is written as a JSON escape.
     */
    public static String text(Object value) {
        return visible(gson().toJson(value)) + "\n";
    }

    /**
     * Reads a value that has all components of the record, and nothing else.
     *
     * @throws RuntimeException if it is no such value; {@link #fault} says why
     */
    public static <T extends Record> T read(Class<T> type, String json) {
        return read(type, JsonParser.parseString(json));
    }

    static <T extends Record> T read(Class<T> type, JsonElement tree) {
        RecordShape.require(type, tree);
        return gson().fromJson(tree, type);
    }

    /** What is wrong with a text that was no such value: Gson wraps what a record's constructor or its own reader refuses. */
    public static String fault(RuntimeException refusal) {
        Throwable cause = refusal.getCause() == null ? refusal : refusal.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    /** Gson by itself reads an unknown constant as null; here it is refused. */
    private static <T extends JsonName> TypeAdapter<T> constants(T[] constants) {
        return new TextAdapter<>(
                "known value",
                JsonName::json,
                name -> Arrays.stream(constants)
                        .filter(constant -> constant.json().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    /** Where the locale knows no such letters, one that leads nowhere. */
    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            return Path.of("unnamed");
        }
    }

    /**
     * The same JSON value in a text that steers no terminal and no CI log, and hides nothing.
     *
     * <p>Outside strings JSON knows only ASCII, so whatever is invisible beyond it is within one and may be escaped.
     */
    public static String visible(String text) {
        String json = Defused.json(text);
        StringBuilder escaped = new StringBuilder(json.length());
        json.codePoints().forEach(character -> {
            if (character < 0x7f || Visible.isVisible(character)) {
                escaped.appendCodePoint(character);
            } else {
                for (char half : Character.toChars(character)) {
                    escaped.append("\\u").append("%04x".formatted((int) half));
                }
            }
        });
        return escaped.toString();
    }

    private static final class DoubleAdapter extends TypeAdapter<Double> {

        private static final double LARGEST_EXACT_WHOLE = 0x1p53;

        @Override
        public void write(JsonWriter out, Double number) throws IOException {
            double value = number;
            if (!Double.isFinite(value)) {
                out.value(Double.toString(value));
            } else if (value == Math.rint(value) && Math.abs(value) <= LARGEST_EXACT_WHOLE && !number.equals(-0.0)) {
                out.value((long) value);
            } else {
                out.value(value);
            }
        }

        @Override
        public Double read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.STRING) {
                String text = in.nextString();
                return switch (text) {
                    case "NaN", "Infinity", "-Infinity" -> Double.valueOf(text);
                    default ->
                        throw new JsonParseException("\"" + text + "\" is no number, at " + in.getPreviousPath());
                };
            }
            return in.nextDouble();
        }
    }

    /** What is written as a text. */
    private static final class TextAdapter<T> extends TypeAdapter<T> {

        private final String kind;
        private final Function<T, String> form;
        private final Function<String, T> parser;

        TextAdapter(String kind, Function<T, String> form, Function<String, T> parser) {
            this.kind = kind;
            this.form = form;
            this.parser = parser;
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            out.value(form.apply(value));
        }

        @Override
        public T read(JsonReader in) throws IOException {
            String text = in.nextString();
            try {
                return parser.apply(text);
            } catch (DateTimeException | MessageException | NoSuchElementException e) {
                throw new JsonParseException("\"" + text + "\" is no " + kind + ", at " + in.getPreviousPath());
            }
        }
    }
}
