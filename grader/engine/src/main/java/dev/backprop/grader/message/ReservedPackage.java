package dev.backprop.grader.message;

/** A file was left out because its package belongs to somebody else. */
public record ReservedPackage(String file, String packageName) implements Message {

    @Override
    public String text() {
        return Words.of("ReservedPackage", file, packageName);
    }
}
