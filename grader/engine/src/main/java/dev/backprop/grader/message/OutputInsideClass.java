package dev.backprop.grader.message;

/** The output of a run would be taken for a submission. */
public record OutputInsideClass(String out, String submissions) implements Message {
    @Override
    public String text() {
        return Words.of("OutputInsideClass", out, submissions);
    }
}
