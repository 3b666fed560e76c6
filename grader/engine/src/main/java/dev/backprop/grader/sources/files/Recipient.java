package dev.backprop.grader.sources.files;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.files.SourceMessages.FileNotReadable;
import dev.backprop.grader.sources.files.SourceMessages.SourceTooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Who is handed what lies in a folder or an archive, and says what of it is worth opening. */
public interface Recipient {

    /** The bytes of a file. */
    @FunctionalInterface
    interface Contents {
        InputStream open() throws IOException;
    }

    /** Counts one more file or folder: to be called for each that is met, before anything is done with it. */
    void countEntry() throws UnreadableSubmission;

    /** Whether a file of that path is opened; of several such entries in an archive the last counts. */
    boolean opens(String path);

    /** Whether nothing in a folder of that name is looked at. */
    boolean skips(String folderName);

    /** Takes in an ordinary file; opens it only if it {@linkplain #opens opens} files of that path. */
    void file(String path, Contents contents) throws UnreadableSubmission;

    /** Remembers something that is not taken in. */
    void passOver(String path, Message reason);

    /** Opens a file; empty, once it has been passed over, where it is too large, or cannot be read. */
    default Optional<byte[]> bytes(String path, Contents contents, SubmissionLimits limits) {
        try (InputStream in = contents.open()) {
            byte[] bytes = in.readNBytes(limits.readAhead());
            if (bytes.length <= limits.fileBytes()) {
                return Optional.of(bytes);
            }
            passOver(path, new SourceTooLarge(path, limits.fileBytes()));
        } catch (IOException e) {
            passOver(path, new FileNotReadable(path, ReadFailure.reason(e)));
        }
        return Optional.empty();
    }
}
