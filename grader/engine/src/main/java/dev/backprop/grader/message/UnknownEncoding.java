package dev.backprop.grader.message;

/** A source is text in no character set that the grader tries. */
public record UnknownEncoding(String file, int line, String charset) implements Message {

    @Override
    public String text() {
        return Words.of("UnknownEncoding", file, line, charset);
    }
}
