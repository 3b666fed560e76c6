package dev.backprop.grader.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What keeps a worker from the rest of the machine. A further kind of jail is a further implementation of this. */
public interface Jail {

    /** The name under which the report records this jail, such as {@code process}. */
    String mode();

    /**
     * The command that runs Java in the jail.
     *
     * <p>It is run with an empty environment, in {@code workDirectory}, from a thread that outlives the process. Its standard
     * streams are pipes. Killing it, and the processes that it started, must end everything in the jail.
     *
     * @param launch what to run, and the paths that it reads
     * @param workDirectory an empty directory of the worker's own, deleted afterwards; what Java writes to its current
     *     directory must arrive there if {@link JavaLaunch#keepsFiles()} says so, and need not otherwise
     * @throws IOException if the directory cannot be made ready
     */
    List<String> command(JavaLaunch launch, Path workDirectory) throws IOException;

    /** What this jail limits beside the time, in words for the report, each with what enforces it. */
    default Map<String, String> limits() {
        return Map.of("heap", "256 MiB (JVM)");
    }
}
