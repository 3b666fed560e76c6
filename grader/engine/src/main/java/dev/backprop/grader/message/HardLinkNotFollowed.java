package dev.backprop.grader.message;

/** An entry of an archive refers to another one instead of holding a file. */
public record HardLinkNotFollowed(String path) implements Message {

    @Override
    public String text() {
        return Words.of("HardLinkNotFollowed", path);
    }
}
