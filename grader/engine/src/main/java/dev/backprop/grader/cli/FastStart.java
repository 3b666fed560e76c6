package dev.backprop.grader.cli;

import dev.backprop.grader.sandbox.Jail;
import dev.backprop.grader.sandbox.WorkerArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets the next run start faster: archives of the classes that this one loaded, one for the grader and one for workers.
 *
 * <p>The launcher says where with system properties; without them nothing is done. The JVM makes the grader's archive when
 * it ends, and may then end with an exit code of its own; so the code that was meant goes into the file that {@value
 * #KEEP_PROPERTY} names, and its being there says that the archive is worth keeping.
 */
final class FastStart {

    private static final String KEEP_PROPERTY = "grader.cds.keep";

    private FastStart() {}

    /** To be called at the end of a run in which checks ran: one that loaded what a later run needs. */
    static void remember(Jail jail, int exitCode) {
        try {
            WorkerArchive.makeIfMissing(jail);
        } catch (IOException workersStartWithoutIt) {
            // The place is full or read-only; it was never more than a matter of speed.
        }
        String keep = System.getProperty(KEEP_PROPERTY, "");
        if (!keep.isEmpty()) {
            try {
                Files.writeString(Path.of(keep), exitCode + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
