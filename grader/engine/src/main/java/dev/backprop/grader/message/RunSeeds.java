package dev.backprop.grader.message;

import java.util.List;
import java.util.stream.Collectors;

/**
 * With which seeds a class is graded.
 *
 * @param seeds none where each assignment's published one is used
 */
public record RunSeeds(Origin origin, List<Long> seeds) implements Message {

    /** Where they come from. Each constant has its words under {@code RunSeeds.} and its name. */
    public enum Origin {
        /** For this class, just now. */
        DRAWN,
        /** From the manifest of the output folder, whoever wrote it. */
        RECORDED,
        /** From the command line. */
        NAMED,
        PUBLISHED
    }

    public RunSeeds {
        seeds = List.copyOf(seeds);
    }

    @Override
    public String text() {
        return Words.of(
                "RunSeeds." + origin, seeds.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
