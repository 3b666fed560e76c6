package dev.backprop.grader.message;

/** A source begins with a byte order mark, which said how to read it. */
public record ByteOrderMarkIgnored(String file, String charset) implements Message {

    @Override
    public String text() {
        return Words.of("ByteOrderMarkIgnored", file, charset);
    }
}
