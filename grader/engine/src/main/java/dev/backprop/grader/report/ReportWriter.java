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

    /** Writes the whole report. Failures are the stream's business: {@link PrintStream#checkError()}. */
    void write(Report report, PrintStream out);
}
