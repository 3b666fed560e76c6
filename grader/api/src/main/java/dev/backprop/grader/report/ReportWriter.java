package dev.backprop.grader.report;

import java.io.PrintStream;

/**
 * Writes a report in one format. A new format is one class that implements this, and one line in {@link ReportWriters}.
 *
 * <p>Titles, messages, inputs and output may hold text from a submission. Whoever writes a format makes such text harmless in it.
 */
public interface ReportWriter {

    /** The format's name on the command line, as in {@code --format json}. */
    String name();

    /**
     * Whether the format has a visibility of its own for each check, so that whoever takes it in hides what is to be hidden. All
     * other formats are only ever given what their audience may see.
     */
    default boolean hidesByItself() {
        return false;
    }

    /** Whether what it writes is read line by line, by a person or by a CI system, so that other text may stand beside it. */
    default boolean sharesItsStream() {
        return false;
    }

    /** Writes the whole report. Failures are the stream's business: {@link PrintStream#checkError()}. */
    void write(Report report, PrintStream out);
}
