package dev.backprop.grader.message;

/** A counterexample holds more numbers than a Java method can. */
public record CounterexampleTooLarge(String check, long size, int most) implements Message {
    @Override
    public String text() {
        return Words.of("CounterexampleTooLarge", check, size, most);
    }
}
