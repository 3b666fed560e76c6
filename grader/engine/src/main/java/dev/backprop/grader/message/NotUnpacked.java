package dev.backprop.grader.message;

/** Something was not unpacked from the archive of a class. */
public record NotUnpacked(String name, String reason) implements Message {
    @Override
    public String text() {
        return Words.of("NotUnpacked", name, reason);
    }
}
