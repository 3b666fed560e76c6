package dev.backprop.grader.sources.archive;

import java.io.IOException;

/**
 * A call into the library that reads archives. On bytes that are not what they should be it throws exceptions of every kind,
 * as fuzzing shows; all of them mean that the archive is damaged.
 */
@FunctionalInterface
interface LibraryCall<T> {

    T make() throws IOException;

    static <T> T of(LibraryCall<T> call) throws IOException {
        try {
            return call.make();
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }
}
