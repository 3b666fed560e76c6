package dev.backprop.grader.message;

/** How many students have another result. */
public record DiffSummary(int differing, int all) implements Message {
    @Override
    public String text() {
        return Words.of("DiffSummary", differing, all);
    }
}
