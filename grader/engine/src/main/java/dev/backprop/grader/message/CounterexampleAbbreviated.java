package dev.backprop.grader.message;

/**
 * A report names a large input by its shape alone, and this grader does not draw it again.
 *
 * @param command what makes a report with an input that it does
 */
public record CounterexampleAbbreviated(String check, String command) implements Message {
    @Override
    public String text() {
        return Words.of("CounterexampleAbbreviated", check, command);
    }
}
