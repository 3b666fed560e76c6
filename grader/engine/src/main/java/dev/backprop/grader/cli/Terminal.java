package dev.backprop.grader.cli;

import dev.backprop.grader.write.TerminalStyle;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a command runs.
 *
 * @param environment the environment variables
 * @param isTerminal whether a person looks at standard output
 * @param submission the folder that is graded unless another is named
 * @param folder the working folder, where files go unless another place is named
 */
record Terminal(Map<String, String> environment, boolean isTerminal, Path submission, Path folder) {

    /** @param plain whether symbols and colours were refused */
    TerminalStyle style(boolean plain) {
        return TerminalStyle.choose(environment, isTerminal, plain);
    }
}
