package dev.backprop.grader.message;

/** The Java that grades is no longer the one that workers would be started with. */
public record JavaReplaced(String running, String installed, String home) implements Message {
    @Override
    public String text() {
        return Words.of("JavaReplaced", running, installed, home);
    }
}
