package dev.backprop.grader.message;

/** A file was left out because another one that declares the same class was used. */
public record OtherCopyUsed(String file, String className, String used) implements Message {

    @Override
    public String text() {
        return Words.of("OtherCopyUsed", file, className, used);
    }
}
