package dev.backprop.grader.batch.book;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.backprop.grader.batch.book.BookMessages.NotAnOutputFolder;
import dev.backprop.grader.batch.intake.ClassList;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.RecordShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads {@code class.json}: the class as the last run found it. */
public final class ClassFile {

    static final String NAME = "class.json";

    private static final Gson GSON = new GsonBuilder()
            .registerTypeHierarchyAdapter(Path.class, new PathAdapter().nullSafe())
            .create();

    private ClassFile() {}

    /**
     * Reads the class.
     *
     * @throws MessageException if the folder has none, or one that is damaged
     */
    public static ClassList read(Path out) {
        try {
            JsonElement tree = JsonParser.parseString(Files.readString(out.resolve(NAME)));
            RecordShape.require(ClassList.class, tree);
            return GSON.fromJson(tree, ClassList.class);
        } catch (IOException | RuntimeException e) {
            throw new MessageException(new NotAnOutputFolder(out.toString(), NAME), e);
        }
    }

    /** As {@link #read}; empty where no run has left one that can be read. */
    public static Optional<ClassList> earlier(Path out) {
        try {
            return Files.exists(out.resolve(NAME)) ? Optional.of(read(out)) : Optional.empty();
        } catch (MessageException e) {
            return Optional.empty();
        }
    }

    private static final class PathAdapter extends TypeAdapter<Path> {

        @Override
        public void write(JsonWriter out, Path path) throws IOException {
            out.value(path.toString());
        }

        @Override
        public Path read(JsonReader in) throws IOException {
            String text = in.nextString();
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                // Where the locale knows no such letters. Books count places and open none.
                return Path.of("unnamed");
            }
        }
    }
}
