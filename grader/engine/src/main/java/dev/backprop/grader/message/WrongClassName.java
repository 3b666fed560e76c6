package dev.backprop.grader.message;

/** The class is missing, and another one looks as if it were meant. */
public record WrongClassName(String file, int line, String found, String className, String simpleName)
        implements Message {

    @Override
    public String text() {
        return Words.of("WrongClassName", file, line, found, className, simpleName);
    }
}
