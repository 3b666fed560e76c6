package dev.backprop.grader.batch.run;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.backprop.grader.report.ReportJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** How the files of an output folder look that are no reports: indented, null left out, a path as its text, nothing invisible. */
final class Json {

    static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .registerTypeHierarchyAdapter(Path.class, new PathAdapter().nullSafe())
            .create();

    private Json() {}

    static byte[] bytes(Record value) {
        return (ReportJson.visible(GSON.toJson(value)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static final class PathAdapter extends TypeAdapter<Path> {

        @Override
        public void write(JsonWriter out, Path path) throws IOException {
            out.value(path.toString());
        }

        @Override
        public Path read(JsonReader in) throws IOException {
            return Path.of(in.nextString());
        }
    }
}
