package dev.backprop.grader.cli;

import dev.backprop.grader.check.WarmUp;
import dev.backprop.grader.sandbox.Jail;
import dev.backprop.grader.sandbox.WorkerArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lets the next run start faster: archives of the classes that this one loaded, one for the grader and one for workers.
 *
 * <p>The launcher says where with system properties; without them nothing is done. The JVM makes the grader's archive when
 * it ends, and may then end with an exit code of its own, or crash; so the code that was meant goes into the file that {@value
 * #KEEP_PROPERTY} names, and behind it {@value #WORTH_KEEPING} if the archive is.
 */
final class FastStart {

    private static final String KEEP_PROPERTY = "grader.cds.keep";

    private static final String WORTH_KEEPING = "keep";

    private FastStart() {}

    /** To be called at the end of a run in which checks ran: one that loaded what a later run needs. */
    static void remember(Jail jail, int exitCode) {
        WorkerArchive.makeIfPossible(jail);
        tell(exitCode + " " + WORTH_KEEPING, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** To be called last of all: a JVM that makes an archive crashes over threads that still load classes. */
    static void settle(int exitCode) {
        if (!System.getProperty(KEEP_PROPERTY, "").isEmpty()) {
            WarmUp.end();
            tell(String.valueOf(exitCode), StandardOpenOption.CREATE_NEW);
        }
    }

    private static void tell(String line, OpenOption... how) {
        String keep = System.getProperty(KEEP_PROPERTY, "");
        if (!keep.isEmpty()) {
            try {
                Files.writeString(Path.of(keep), line + "\n", how);
            } catch (IOException saidOrNotToBeSaid) {
                // It is there, from a run in which checks ran; or the launcher goes by how the JVM ended.
            }
        }
    }
}
