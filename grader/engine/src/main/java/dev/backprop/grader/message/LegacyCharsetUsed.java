package dev.backprop.grader.message;

/** A source is not UTF-8 and was read in the older character set that the course declares. */
public record LegacyCharsetUsed(String file, int line, String charset) implements Message {

    @Override
    public String text() {
        return Words.of("LegacyCharsetUsed", file, line, charset);
    }
}
