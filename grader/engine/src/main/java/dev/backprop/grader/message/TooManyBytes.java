package dev.backprop.grader.message;

/** The sources of a submission are larger altogether than they may be. */
public record TooManyBytes(long limit) implements Message {

    @Override
    public String text() {
        return Words.of("TooManyBytes", limit);
    }
}
