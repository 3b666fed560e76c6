package dev.backprop.grader.sources.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.TakenIn;
import dev.backprop.grader.sources.choose.Inventory;
import dev.backprop.grader.sources.files.Ignored;
import dev.backprop.grader.sources.files.SubmissionLimits;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import dev.backprop.grader.sources.java.Source;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Reads an archive that lies in memory, called {@code work}. */
record ArchiveReading(SubmissionLimits limits, ArchiveLimits archiveLimits, Optional<Charset> namesCharset) {

    static final ArchiveReading USUAL =
            new ArchiveReading(SubmissionLimits.DEFAULT, ArchiveLimits.DEFAULT, Optional.empty());

    static final String SOURCE = "package backprop; public class SvmLoss {}";

    Inventory read(byte[] archive) throws IOException, UnreadableSubmission {
        return TakenIn.from(
                new Archive("work", "", new SeekableInMemoryByteChannel(archive), archiveLimits, limits, namesCharset)
                        ::read,
                limits);
    }

    /** Why the archive is refused, which it has to be. */
    Message refusal(byte[] archive) {
        UnreadableSubmission refused = catchThrowableOfType(UnreadableSubmission.class, () -> read(archive));
        assertThat(refused).as("the archive was read").isNotNull();
        return refused.reason();
    }

    List<String> paths(byte[] archive) throws IOException, UnreadableSubmission {
        return read(archive).sources().stream().map(Source::path).toList();
    }

    List<Ignored> passedOver(byte[] archive) throws IOException, UnreadableSubmission {
        return read(archive).passedOver();
    }
}
