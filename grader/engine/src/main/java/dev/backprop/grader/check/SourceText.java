package dev.backprop.grader.check;

import java.util.Optional;

/** The text of a submission, to quote from. */
public interface SourceText {

    /**
     * A line of the source that a class was compiled from.
     *
     * @param file the source's name without folders
     * @param className the class's binary name
     * @param line from 1
     * @return empty where the submission has no such source, or no such line
     */
    Optional<String> line(String file, String className, int line);

    /** Whether a stage is left as the stub has it: nothing sets it but to {@code null} or NaN. */
    boolean leavesEmpty(String stage);
}
