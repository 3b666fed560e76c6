package dev.backprop.grader.grading;

import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.sources.Submission;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be graded, and how.
 *
 * @param folder the submission: a folder or an archive
 * @param options what was asked for
 * @param namesCharset the charset of names in an archive that says none
 */
public record Order(Path folder, Report.Options options, Optional<Charset> namesCharset) {

    /** An order for a folder, or for an archive that says how its names are to be read. */
    public Order(Path folder, Report.Options options) {
        this(folder, options, Optional.empty());
    }

    /**
     * Reads the submission.
     *
     * @throws MessageException if that cannot be done
     */
    Submission read() {
        return read(folder, namesCharset);
    }

    static Submission read(Path folder, Optional<Charset> namesCharset) {
        try {
            return Submission.read(folder, namesCharset);
        } catch (UnreadableSubmission e) {
            throw new MessageException(e.reason(), e);
        }
    }
}
