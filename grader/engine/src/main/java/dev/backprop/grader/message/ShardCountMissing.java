package dev.backprop.grader.message;

/** One of several machines is not told how many they are. */
public record ShardCountMissing(String variable) implements Message {
    @Override
    public String text() {
        return Words.of("ShardCountMissing", variable);
    }
}
