package dev.backprop.grader.message;

/** Code was run without a jail, as the command line said. */
public record NoJailAskedFor() implements Message {
    @Override
    public String text() {
        return Words.of("NoJailAskedFor");
    }
}
