package dev.backprop.grader.sandbox;

import java.nio.file.Path;
import java.util.List;

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
     */
    List<String> command(JavaLaunch launch, Path workDirectory);
}
