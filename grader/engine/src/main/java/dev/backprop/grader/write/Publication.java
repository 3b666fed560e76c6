package dev.backprop.grader.write;

import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.AtomicFile;
import dev.backprop.grader.report.Audience;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.ReportWriter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A report on its way to its readers. The only way from a run to a writer: here, once for all formats, is decided what an
 * audience gets to see, so that no writer can forget it.
 *
 * <p>A format that {@linkplain ReportWriter#hidesByItself() hides by itself} is given everything, with the visibility of each check.
 */
public final class Publication {

    private final Report full;
    private final Report shown;

    public Publication(Report report, Audience audience) {
        this.full = report;
        this.shown = report.shownTo(audience);
    }

    /** The report as the audience sees it; also what the exit code is made of. */
    public Report shown() {
        return shown;
    }

    /**
     * Writes the report to a stream.
     *
     * @throws MessageException if the writer has a file to write besides, and cannot
     */
    public void write(ReportWriter writer, PrintStream out) {
        writer.write(writer.hidesByItself() ? full : shown, out);
        out.flush();
    }

    /**
     * Writes the report to a file, whole or not at all.
     *
     * @throws MessageException if the file cannot be written
     */
    public void write(ReportWriter writer, Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(writer, new PrintStream(bytes, false, StandardCharsets.UTF_8));
        new AtomicFile(file).write(bytes.toByteArray());
    }
}
