package dev.backprop.grader.write;

import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.ReportMessages.OutputFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that GitHub's runner gives to a step, for whatever runs in it to add to: {@code $GITHUB_STEP_SUMMARY} and
 * {@code $GITHUB_OUTPUT}. So it is neither replaced nor moved.
 */
record StepFile(Path path) {

    /** How many bytes it holds; 0 where it does not exist. */
    long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            return 0;
        }
    }

    /** @throws MessageException if that cannot be done */
    void append(String text) {
        try {
            Files.writeString(path, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new MessageException(new OutputFailed(path.toString(), e.toString()), e);
        }
    }
}
