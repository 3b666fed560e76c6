package dev.backprop.grader.message;

/** A file was left out because there is nothing in it to compile. */
public record NothingDeclared(String file) implements Message {

    @Override
    public String text() {
        return Words.of("NothingDeclared", file);
    }
}
