package dev.backprop.grader.message;

/** There is no charset of that name to read the names in an archive with. */
public record NamesCharsetUnknown(String given) implements Message {

    @Override
    public String text() {
        return Words.of("NamesCharsetUnknown", given);
    }
}
