package dev.backprop.grader.message;

/** That is no shard. */
public record ShardUnreadable(String text) implements Message {
    @Override
    public String text() {
        return Words.of("ShardUnreadable", text);
    }
}
