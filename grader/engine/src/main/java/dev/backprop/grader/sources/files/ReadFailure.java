package dev.backprop.grader.sources.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Puts the failure to read a file into words that hold no path of the machine. */
public final class ReadFailure {

    private ReadFailure() {}

    public static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        // The message of any other exception may quote the absolute path.
        return failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : failure.getClass().getSimpleName();
    }
}
