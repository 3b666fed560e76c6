package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.book.BookMessages.NotAnOutputFolder;
import dev.backprop.grader.batch.policy.CoursePolicy;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The marks that count, in {@code final.json}: the components are its fields. There is one only where the course has a policy.
 *
 * @param schema always {@link #SCHEMA}
 * @param versions the checksums of the policy and of the files beside it, by their names
 */
public record FinalFile(String schema, Map<String, String> versions, List<Entry> students) {

    /** The name of the file. */
    public static final String NAME = "final.json";

    /** Name and version of the format. */
    static final String SCHEMA = "backprop-grader/final/v1";

    /**
     * A student.
     *
     * @param raw what the grader has found; null where there is no mark
     * @param points what counts; null where there is no mark
     * @param moved what moved the mark, or is to be asked, each with its assignment
     */
    public record Entry(
            String id, @Nullable Double raw, @Nullable Double points, double max, List<String> moved) {}

    static FinalFile of(CoursePolicy policy, List<Grade> grades) {
        return new FinalFile(
                SCHEMA,
                new TreeMap<>(policy.versions()),
                grades.stream().flatMap(FinalFile::entry).toList());
    }

    private static Stream<Entry> entry(Grade grade) {
        return grade.counted().stream().map(mark -> {
            OptionalDouble points = mark.points();
            return new Entry(
                    grade.student().id(),
                    grade.total().map(Grade.Points::score).orElse(null),
                    points.isPresent() ? points.getAsDouble() : null,
                    mark.max(),
                    grade.moved());
        });
    }

    /**
     * Reads the marks of an output folder; empty where it has none.
     *
     * @throws MessageException if the file is damaged
     */
    public static Optional<FinalFile> read(Path out) {
        Path file = out.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ReportJson.read(FinalFile.class, Files.readString(file)));
        } catch (IOException | RuntimeException e) {
            throw new MessageException(new NotAnOutputFolder(out.toString(), NAME), e);
        }
    }
}
