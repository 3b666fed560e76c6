package dev.backprop.grader.batch.lane;

import dev.backprop.grader.sandbox.Limits;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all submissions of a run.
 *
 * @param isolation {@code bubblewrap} or {@code process}
 * @param namesCharset the charset of names in an archive that says none; null: as for one submission
 * @param submissionSeconds the CPU time of a submission; null: as for one submission
 */
public record LaneSettings(
        String isolation,
        @Nullable String namesCharset,
        @Nullable Integer submissionSeconds) {

    /** How much time a submission may take. */
    Limits limits() {
        return submissionSeconds == null ? Limits.standard() : Limits.ofSubmission(submissionSeconds);
    }

    Optional<Charset> charset() {
        return Optional.ofNullable(namesCharset).map(Charset::forName);
    }
}
