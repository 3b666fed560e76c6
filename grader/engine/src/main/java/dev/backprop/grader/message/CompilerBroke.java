package dev.backprop.grader.message;

/** The compiler itself broke down over the sources. */
public record CompilerBroke(String reason) implements Message {
    @Override
    public String text() {
        return Words.of("CompilerBroke", Visible.line(reason, 300));
    }
}
