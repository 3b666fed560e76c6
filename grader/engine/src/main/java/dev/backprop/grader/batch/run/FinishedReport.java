package dev.backprop.grader.batch.run;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A glance at a report: which sources it is of. Nothing else of it is kept. */
final class FinishedReport {

    private FinishedReport() {}

    /** The checksum in a report; empty where there is none, or it is damaged, which no run of ours leaves behind. */
    static Optional<String> sources(Path file) {
        try (JsonReader in = new JsonReader(Files.newBufferedReader(file))) {
            String sha256 = submission(in);
            return in.peek() == JsonToken.END_DOCUMENT ? Optional.ofNullable(sha256) : Optional.empty();
        } catch (IOException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String submission(JsonReader in) throws IOException {
        String sha256 = null;
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("submission")) {
                sha256 = sha256(in);
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        return sha256;
    }

    private static @Nullable String sha256(JsonReader in) throws IOException {
        String sha256 = null;
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("sha256")) {
                sha256 = in.nextString();
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        return sha256;
    }
}
