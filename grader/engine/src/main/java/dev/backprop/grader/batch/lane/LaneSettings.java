package dev.backprop.grader.batch.lane;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all submissions of a run.
 *
 * @param isolation {@code bubblewrap} or {@code process}
 * @param seeds instead of each assignment's published one; null: the published ones
 * @param namesCharset the charset of names in an archive that says none; null: as for one submission
 */
public record LaneSettings(
        String isolation,
        @Nullable List<Long> seeds,
        @Nullable String namesCharset) {

    Optional<Charset> charset() {
        return Optional.ofNullable(namesCharset).map(Charset::forName);
    }
}
