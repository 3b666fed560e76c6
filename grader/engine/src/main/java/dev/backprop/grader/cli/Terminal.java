package dev.backprop.grader.cli;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where a command runs.
 *
 * @param environment the environment variables
 * @param isTerminal whether a person looks at standard output
 * @param folder the working folder, against which paths on the command line are resolved
 */
record Terminal(Map<String, String> environment, boolean isTerminal, Path folder) {}
