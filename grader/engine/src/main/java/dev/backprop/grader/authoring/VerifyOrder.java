package dev.backprop.grader.authoring;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * What is to be verified.
 *
 * @param folder an assignment's folder, or the one that holds them
 * @param assignments the ids of those that are wanted; empty: all
 * @param seeds how many runs each correct submission is graded with; at least 1
 * @param mistakeSeeds the same for mistakes
 * @param first the first seed; the others follow it. Each assignment's published one unless said
 * @param record whether to draw pictures that are missing or old, and to record the checks of a new version
 */
public record VerifyOrder(
        Path folder, List<String> assignments, int seeds, int mistakeSeeds, Optional<Long> first, boolean record) {

    public VerifyOrder {
        assignments = List.copyOf(assignments);
        if (seeds < 1 || mistakeSeeds < 1) {
            throw new IllegalArgumentException("nothing is graded with " + seeds + " and " + mistakeSeeds + " seeds");
        }
    }

    /** Everything in a folder, with the published seed alone: what a build checks. */
    public static VerifyOrder of(Path folder) {
        return new VerifyOrder(folder, List.of(), 1, 1, Optional.empty(), false);
    }

    List<Long> seedsOfCorrect(long published) {
        return seeds(published, seeds);
    }

    List<Long> seedsOfMistakes(long published) {
        return seeds(published, mistakeSeeds);
    }

    private List<Long> seeds(long published, int count) {
        long from = first.orElse(published);
        return LongStream.range(from, from + count).boxed().toList();
    }
}
