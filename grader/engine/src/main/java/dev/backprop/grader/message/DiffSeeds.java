package dev.backprop.grader.message;

/**
 * Whether two runs of a class drew the same inputs.
 *
 * @param before the seeds of the one, in words
 * @param after those of the other
 */
public record DiffSeeds(String before, String after) implements Message {
    @Override
    public String text() {
        return before.equals(after)
                ? Words.of("DiffSeeds.same", before)
                : Words.of("DiffSeeds.different", before, after);
    }
}
