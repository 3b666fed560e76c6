package dev.backprop.grader.message;

/** The class has no method of the name that is called. */
public record MethodNotFound(String type, String method, String expected) implements Message {
    @Override
    public String text() {
        return Words.of("MethodNotFound", type, method) + Lines.of(expected);
    }
}
