package dev.backprop.grader.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.ReportMessages.ReportBroken;
import dev.backprop.grader.report.ReportMessages.ReportOfAnotherVersion;
import dev.backprop.grader.report.ReportMessages.ReportUnreadable;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The report as JSON: the format that holds everything, and the only one that can be read back.
 *
 * <p>Fields come in the order of the records' components, indented by two spaces, in UTF-8, with a line break at the end. Equal
 * reports give equal bytes. Characters that could steer a terminal or a CI system are written as JSON escapes.
 * {@code report-v2.schema.json}, beside this class, describes the format.
 */
public final class JsonReport implements ReportWriter {

    private static final Pattern PLACE = Pattern.compile("line \\d+ column \\d+");

    @Override
    public String name() {
        return "json";
    }

    @Override
    public void write(Report report, PrintStream out) {
        out.writeBytes(ReportJson.text(report).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /**
     * Reads a report that was written to a file.
     *
     * @throws MessageException if the file cannot be read, or holds no report of {@linkplain Report#SCHEMA this version}
     */
    public Report read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new MessageException(new ReportUnreadable(file.toString(), "there is no such file"), e);
        } catch (IOException e) {
            throw new MessageException(new ReportUnreadable(file.toString(), e.toString()), e);
        }
    }

    /**
     * Reads those of the files that are there, the report of the latest run first.
     *
     * @throws MessageException if one of them cannot be read, or holds no report of {@linkplain Report#SCHEMA this version}
     */
    public List<Map.Entry<Path, Report>> latestFirst(List<Path> files) {
        return files.stream()
                .filter(Files::exists)
                .map(file -> Map.entry(file, read(file)))
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparing(Report::startedAt).reversed()))
                .toList();
    }

    /**
     * Reads a report from its JSON text.
     *
     * @param name what messages call the text, such as the name of its file
     * @throws MessageException if the text is no report of {@linkplain Report#SCHEMA this version}
     */
    public Report parse(String json, String name) {
        JsonElement tree = tree(json, name);
        requireSchema(tree, name);
        try {
            return ReportJson.read(Report.class, tree);
        } catch (RuntimeException e) {
            throw broken(name, ReportJson.fault(e), e);
        }
    }

    private static JsonElement tree(String json, String name) {
        // Not Strictness.STRICT, which refuses half a surrogate pair: a submission may well print one.
        JsonReader reader = new JsonReader(new StringReader(json));
        try {
            JsonElement tree = ReportJson.gson().getAdapter(JsonElement.class).read(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new JsonParseException("more follows");
            }
            return tree;
        } catch (JsonParseException | IOException e) {
            Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
            throw broken(name, "it is no JSON" + (place.find() ? " at " + place.group() : ""), e);
        }
    }

    private static MessageException broken(String name, String fault, Exception cause) {
        return new MessageException(new ReportBroken(name, fault), cause);
    }

    private static void requireSchema(JsonElement tree, String name) {
        if (!(tree instanceof JsonObject object) || !object.has("schema")) {
            throw new MessageException(new ReportBroken(name, "it names no schema"));
        }
        JsonElement schema = object.get("schema");
        if (!schema.equals(new JsonPrimitive(Report.SCHEMA))) {
            throw new MessageException(new ReportOfAnotherVersion(name, schema.toString(), Report.SCHEMA));
        }
    }
}
