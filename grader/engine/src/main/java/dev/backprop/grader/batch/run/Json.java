package dev.backprop.grader.batch.run;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import dev.backprop.grader.report.ReportJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** How the files of an output folder look that are no reports: indented, null left out, a path as its text, nothing invisible. */
final class Json {

    static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .registerTypeHierarchyAdapter(
                    Path.class, (JsonSerializer<Path>) (path, type, context) -> new JsonPrimitive(path.toString()))
            .create();

    private Json() {}

    static byte[] bytes(Record value) {
        return (ReportJson.visible(GSON.toJson(value)) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
