package dev.backprop.grader.batch.run;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.backprop.grader.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A glance at a report: which sources it is of, and with which seeds it was made. Nothing else of it is kept. */
final class FinishedReport {

    private @Nullable String schema;
    private @Nullable String sha256;
    private @Nullable List<Long> seeds;

    private FinishedReport() {}

    /**
     * The checksum in a report; empty where there is none, where it was made with other seeds or in another format, or where it is
     * damaged, which no run of ours leaves behind.
     *
     * @param wanted null: the published ones
     */
    static Optional<String> sources(Path file, @Nullable List<Long> wanted) {
        try (JsonReader in = new JsonReader(Files.newBufferedReader(file))) {
            FinishedReport report = new FinishedReport();
            report.read(in);
            boolean isWhole = in.peek() == JsonToken.END_DOCUMENT;
            return isWhole && Report.SCHEMA.equals(report.schema) && Objects.equals(report.seeds, wanted)
                    ? Optional.ofNullable(report.sha256)
                    : Optional.empty();
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void read(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String part = in.nextName();
            if (part.equals("submission") || part.equals("options")) {
                in.beginObject();
                while (in.hasNext()) {
                    field(part + "." + in.nextName(), in);
                }
                in.endObject();
            } else if (part.equals("schema")) {
                schema = in.nextString();
            } else {
                in.skipValue();
            }
        }
        in.endObject();
    }

    private void field(String name, JsonReader in) throws IOException {
        switch (name) {
            case "submission.sha256" -> sha256 = in.nextString();
            case "options.seeds" -> seeds = numbers(in);
            default -> in.skipValue();
        }
    }

    private static List<Long> numbers(JsonReader in) throws IOException {
        List<Long> numbers = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            numbers.add(in.nextLong());
        }
        in.endArray();
        return numbers;
    }
}
