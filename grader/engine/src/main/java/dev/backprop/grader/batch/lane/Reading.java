package dev.backprop.grader.batch.lane;

import dev.backprop.grader.disk.Sha256;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.Said;
import dev.backprop.grader.sources.Submission;
import dev.backprop.grader.sources.files.SourceMessages.FileNotReadable;
import dev.backprop.grader.sources.files.SourceMessages.FolderNotReadable;
import dev.backprop.grader.sources.files.SourceMessages.NoSuchFolder;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What comes of reading a submission: its sources, or a reason that is the student's, or one that is ours. */
sealed interface Reading {

    /** The submission, whatever is in it. */
    record Read(Submission submission) implements Reading {}

    /**
     * It is not to be graded, for a reason that lies in it: a verdict.
     *
     * @param sha256 the checksum of that reason, which stands in the place of that of the sources
     */
    record Rejected(Message reason, String sha256) implements Reading {}

    /** It could not be read here and now: no verdict. */
    record Failed(Message reason) implements Reading {}

    static Reading of(LaneOrder order, Optional<Charset> namesCharset) {
        List<Path> places =
                order.places().stream().map(URI::create).map(Path::of).toList();
        try {
            Submission submission = Submission.read(order.id(), places, namesCharset);
            return submission.unread().<Reading>map(Failed::new).orElseGet(() -> new Read(submission));
        } catch (UnreadableSubmission e) {
            Message reason = e.reason();
            boolean ours = reason instanceof NoSuchFolder
                    || reason instanceof FolderNotReadable
                    || reason instanceof FileNotReadable;
            return ours ? new Failed(reason) : new Rejected(reason, sha256(Said.of(reason)));
        }
    }

    /** Of what is said, not of its words: equal submissions are equal in every language. */
    private static String sha256(Said said) {
        return Sha256.hex(said.code() + " " + said.arguments());
    }
}
