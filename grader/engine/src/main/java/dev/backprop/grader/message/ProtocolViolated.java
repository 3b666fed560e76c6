package dev.backprop.grader.message;

/** What came back from the process that ran the code were no values. */
public record ProtocolViolated() implements Message {
    @Override
    public String text() {
        return Words.of("ProtocolViolated");
    }
}
