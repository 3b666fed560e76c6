package dev.backprop.grader.cli;

import static java.util.Objects.requireNonNull;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.backprop.grader.sources.HandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A submission that does harm if it is let, from {@code hostile/KIND/NAME} of the test resources, with what must become of it.
 *
 * @param folder its files; one of them is its verdict
 * @param attack what it tries
 * @param exitCode 2 where there is nothing to grade; else there is a report
 * @param status the assignment's in the report
 * @param points the assignment's; empty where the moment decides
 * @param says what the messages of the report, or else standard error, must contain somewhere
 * @param check the only check to run: what takes long is seen in one of them as well as in all
 * @param modes of isolation in which it is graded
 * @param isQuick whether {@link HostileCorpusTest} grades it, too
 */
record HostileProgram(
        Path folder,
        String attack,
        Optional<HostileFolder> builder,
        int exitCode,
        String status,
        OptionalDouble points,
        Pattern says,
        Optional<String> check,
        long deadlineSeconds,
        List<String> modes,
        boolean isQuick) {

    private static final String VERDICT = "verdict.json";

    /** All there are, in the order of their names. */
    static List<HostileProgram> all() {
        try {
            Path root = Path.of(
                    requireNonNull(HostileProgram.class.getResource("/hostile")).toURI());
            try (Stream<Path> files = Files.walk(root, 3)) {
                return files.filter(file -> file.endsWith(VERDICT))
                        .map(Path::getParent)
                        .sorted()
                        .map(HostileProgram::read)
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folder it lies in, such as {@code termination/halt}. */
    String name() {
        return kind() + "/" + folder.getFileName();
    }

    /** The class of attacks that it belongs to. */
    String kind() {
        return String.valueOf(requireNonNull(folder.getParent()).getFileName());
    }

    /** Puts the submission together in an empty folder. */
    void handIn(Path place) {
        try (Stream<Path> files = Files.walk(folder)) {
            HandIn handIn = new HandIn(place);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith(VERDICT)) {
                    handIn.with(folder.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
            if (builder.isPresent()) {
                builder.get().build(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name();
    }

    private static HostileProgram read(Path folder) {
        JsonObject verdict;
        try {
            verdict = JsonParser.parseString(Files.readString(folder.resolve(VERDICT)))
                    .getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonElement points = verdict.get("points");
        return new HostileProgram(
                folder,
                verdict.get("attack").getAsString(),
                text(verdict, "builder").map(HostileFolder::valueOf),
                verdict.has("exitCode") ? verdict.get("exitCode").getAsInt() : 0,
                text(verdict, "status").orElse(""),
                points == null ? OptionalDouble.empty() : OptionalDouble.of(points.getAsDouble()),
                Pattern.compile(text(verdict, "says").orElse(""), Pattern.DOTALL),
                text(verdict, "check"),
                verdict.get("deadlineSeconds").getAsLong(),
                modes(verdict.getAsJsonArray("modes")),
                verdict.has("quick") && verdict.get("quick").getAsBoolean());
    }

    private static Optional<String> text(JsonObject verdict, String name) {
        return Optional.ofNullable(verdict.get(name)).map(JsonElement::getAsString);
    }

    private static List<String> modes(JsonArray modes) {
        if (modes == null) {
            return List.of("bubblewrap");
        }
        List<String> names = new ArrayList<>();
        modes.forEach(mode -> names.add(mode.getAsString()));
        return names;
    }
}
