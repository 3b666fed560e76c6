package dev.backprop.grader.write;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the formats can make use of where the grader runs.
 *
 * @param style what standard output can show
 * @param stepSummary the file that GitHub's runner shows as a step's summary
 * @param stepOutput the file that GitHub's runner reads a step's outputs from
 * @param prefix what stands before a file of the submission in a path of the repository
 */
public record Surroundings(TerminalStyle style, Optional<Path> stepSummary, Optional<Path> stepOutput, String prefix) {

    /** Those that the environment variables name. */
    public static Surroundings of(Map<String, String> environment, TerminalStyle style, String prefix) {
        return new Surroundings(
                style, file(environment, "GITHUB_STEP_SUMMARY"), file(environment, "GITHUB_OUTPUT"), prefix);
    }

    /** The same for a report that goes to a file of its own: no colour, and nothing that goes elsewhere. */
    public Surroundings forFile() {
        return new Surroundings(
                new TerminalStyle(false, style.symbols(), style.width()), Optional.empty(), Optional.empty(), prefix);
    }

    private static Optional<Path> file(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        return value.isEmpty() ? Optional.empty() : Optional.of(Path.of(value));
    }

    /** The prefix of a submission's files in a repository; empty where it is the repository itself, or lies elsewhere. */
    public static String prefix(Path submission, Path repository) {
        Path folder = submission.toAbsolutePath().normalize();
        Path root = repository.toAbsolutePath().normalize();
        return !folder.startsWith(root) || folder.equals(root)
                ? ""
                : root.relativize(folder).toString().replace('\\', '/') + "/";
    }
}
