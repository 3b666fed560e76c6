package dev.backprop.grader.message;

/** A JSON file of an author does not have the fields of its format. */
public record JsonFileBroken(String path, String fault) implements Message {

    @Override
    public String text() {
        return Words.of("JsonFileBroken", path, fault);
    }
}
