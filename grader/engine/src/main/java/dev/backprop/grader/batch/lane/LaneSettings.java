package dev.backprop.grader.batch.lane;

import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all submissions of a run.
 *
 * @param isolation {@code bubblewrap} or {@code process}
 * @param namesCharset the charset of names in an archive that says none; null: as for one submission
 */
public record LaneSettings(String isolation, @Nullable String namesCharset) {

    Optional<Charset> charset() {
        return Optional.ofNullable(namesCharset).map(Charset::forName);
    }
}
