package dev.backprop.grader.check;

import dev.backprop.worker.wire.CodePlace;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text of a submission, to quote from. */
public interface SourceText {

    /** {@code <init>} and the like, too. */
    Pattern METHOD = Pattern.compile("(?:[\\p{javaJavaIdentifierPart}&&[^\\p{Cntrl}\\p{Cf}]]|[<>]){1,200}");

    /** Of a submission of which no line is known. */
    SourceText NONE = new SourceText() {
        @Override
        public Optional<String> line(String file, String className, int line) {
            return Optional.empty();
        }

        @Override
        public boolean leavesEmpty(String stage) {
            return false;
        }
    };

    /**
     * A line of the source that a class was compiled from.
     *
     * @param file the source's name without folders
     * @param className the class's binary name
     * @param line from 1
     * @return empty where the submission has no such source, or no such line
     */
    Optional<String> line(String file, String className, int line);

    /** Those of some places in code, as a student's process names them, that are there. */
    default List<CodePlace> among(List<CodePlace> places) {
        return places.stream().filter(this::has).toList();
    }

    private boolean has(CodePlace place) {
        return METHOD.matcher(place.method()).matches()
                && line(place.file(), place.className(), place.line()).isPresent();
    }

    /** Whether a place is in a class that the course gives, which is none of the student's. */
    default boolean isOfCourse(CodePlace place) {
        return false;
    }

    /** Whether a stage is left as the stub has it: nothing sets it but to {@code null} or NaN. */
    boolean leavesEmpty(String stage);
}
