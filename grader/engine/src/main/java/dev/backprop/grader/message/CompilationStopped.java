package dev.backprop.grader.message;

/** Compiling took too long, or ended the process that compiled. */
public record CompilationStopped(Message cause) implements Message {
    @Override
    public String text() {
        return Words.of("CompilationStopped", cause.text());
    }
}
