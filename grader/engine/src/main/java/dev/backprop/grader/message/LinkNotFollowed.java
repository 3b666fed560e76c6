package dev.backprop.grader.message;

/** A symbolic link was passed over. */
public record LinkNotFollowed(String link) implements Message {

    @Override
    public String text() {
        return Words.of("LinkNotFollowed", link);
    }
}
