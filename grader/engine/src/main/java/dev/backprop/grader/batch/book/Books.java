package dev.backprop.grader.batch.book;

import java.nio.file.Path;

/** Makes the gradebook and the summaries of an output folder. */
public final class Books {

    private Books() {}

    /** Writes them anew, from what lies in the folder. */
    public static void write(Path out) {}
}
